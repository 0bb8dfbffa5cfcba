package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.revision.RevisionDirectory;
import dev.migrate.run.DataLossException;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Safeguard;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked, and what is refused, before data goes. */
final class PrecautionsTest {
    private static final Care ARCHIVE = new Care(false, true, false, Safeguard.ARCHIVE_SCHEMA, null);

    @TempDir
    private Path project = Path.of("");

    private final Database database = TestServer.newDatabase();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void twoRevisions() throws Exception {
        write("a", "", "CREATE TABLE device (id int PRIMARY KEY);", "DROP TABLE device;");
        write("b", "a", "ALTER TABLE device ADD COLUMN place text;", "ALTER TABLE device DROP COLUMN place;");
        upgrade(Care.NONE, Confirmation.GIVEN);
    }

    @Test
    void nothingThereToLoseIsNoQuestion() {
        downgrade("base", Care.NONE, Confirmation.GIVEN);
        assertEquals(List.of(), warnings);
    }

    @Test
    void nobodyToAskIsARefusalThatListsWhatWouldBeLost() throws Exception {
        execute("INSERT INTO device VALUES (1, 'x'), (2, NULL)");
        DataLossException refusal =
                assertThrows(DataLossException.class, () -> downgrade("base", Care.NONE, Confirmation.GIVEN));
        assertEquals("The downgrade would lose data on " + database.displayName() + """
                :
                  column public.device.place: 1 value (migrations/b.sql:7)
                  table public.device: 2 rows (migrations/a.sql:6)
                Nothing was run.""", refusal.getMessage());
        assertEquals(
                "To keep a copy in the database: -Dmigrate.archive=true. To lose it: -Dmigrate.allowDataLoss=true",
                refusal.advice().orElseThrow());
        assertEquals(2, count("SELECT count(*) FROM device"));
    }

    @Test
    void aPersonIsAskedOnceAndANoIsANo() throws Exception {
        execute("INSERT INTO device VALUES (1, 'x')");
        MigrateException no = assertThrows(MigrateException.class, () -> downgrade("-1", Care.NONE, answering(false)));
        assertEquals("Nothing was taken back: the answer was no.", no.getMessage());
        assertEquals(
                List.of(
                        "To be taken back on " + database.displayName() + ":",
                        "  b (Do b)",
                        "Lost with it:",
                        "  column public.device.place: 1 value (migrations/b.sql:7)"),
                asked);
        asked.clear();
        downgrade("-1", Care.NONE, answering(true));
        assertEquals(4, asked.size());
        assertEquals(0, count("SELECT count(*) FROM pg_attribute WHERE attname = 'place'"));
    }

    @Test
    void aYesIsForWhatWasShownOnly() throws Exception {
        write("c", "b", "CREATE TABLE reading (n int);", "DROP TABLE reading;");
        upgrade(Care.NONE, Confirmation.GIVEN);
        execute("INSERT INTO device VALUES (1, 'x')");
        DataLossException refusal = assertThrows(
                DataLossException.class,
                () -> downgrade("base", Care.NONE, lines -> {
                    asked.addAll(lines);
                    return executed("INSERT INTO reading VALUES (1)");
                }));
        assertTrue(asked.contains("  table public.device: 1 row (migrations/a.sql:6)"), asked::toString);
        assertTrue(
                refusal.getMessage()
                        .startsWith(
                                "migrations/c.sql:7: this statement would take away what is in table public.reading"),
                refusal::getMessage);
        assertEquals(1, count("SELECT count(*) FROM reading"));
        assertEquals(1, count("SELECT count(*) FROM device"));
        downgrade("base", Care.NONE, answering(true));
        assertEquals(0, count("SELECT count(*) FROM pg_class WHERE relname IN ('device', 'reading')"));
    }

    @Test
    void anUpgradeThatLosesIsAskedAbout() throws Exception {
        execute("INSERT INTO device VALUES (1, 'x')");
        write("c", "b", "TRUNCATE device;", "SELECT 1;");
        assertThrows(DataLossException.class, () -> upgrade(Care.NONE, Confirmation.GIVEN));
        MigrateException no = assertThrows(MigrateException.class, () -> upgrade(Care.NONE, answering(false)));
        assertEquals("Nothing was applied: the answer was no.", no.getMessage());
        assertEquals(
                List.of(
                        "Lost with the upgrade of " + database.displayName() + ":",
                        "  table public.device: 1 row (migrations/c.sql:5)"),
                asked);
        upgrade(new Care(true, false, false, Safeguard.ARCHIVE_SCHEMA, null), Confirmation.GIVEN);
        assertEquals(List.of("Lost with this upgrade: table public.device: 1 row (migrations/c.sql:5)"), warnings);
        assertEquals(0, count("SELECT count(*) FROM device"));
    }

    @Test
    void whatIsArchivedIsNotLostAndIsOfferedBack() throws Exception {
        execute("INSERT INTO device VALUES (1, 'x')");
        downgrade("base", ARCHIVE, Confirmation.GIVEN);
        assertEquals(0, count("SELECT count(*) FROM pg_class WHERE relname = 'device'"));
        upgrade(Care.NONE, answering(true));
        assertEquals("Archived in migrate_archive:", asked.get(0));
        assertTrue(asked.get(1).startsWith("  table public.device: 1 row, by the downgrade of a at "), asked::toString);
        assertTrue(
                asked.get(2).startsWith("  column public.device.place: 1 row, by the downgrade of b at "),
                asked::toString);
        assertEquals("Put it back?", asked.get(3));
        assertEquals(1, count("SELECT count(*) FROM device WHERE place = 'x'"));
        asked.clear();
        downgrade("base", ARCHIVE, Confirmation.GIVEN);
        upgrade(new Care(false, false, true, Safeguard.ARCHIVE_SCHEMA, null), Confirmation.GIVEN);
        assertEquals(1, count("SELECT count(*) FROM device WHERE place = 'x'"));
    }

    @Test
    void whatIsTakenOutsideOfTransactionsIsNotArchived() throws Exception {
        execute("INSERT INTO device VALUES (1, 'x')");
        write("c", "b", "-- migrate:backfill key=id\nDELETE FROM device;", "SELECT 1;");
        DataLossException refusal = assertThrows(DataLossException.class, () -> upgrade(ARCHIVE, Confirmation.GIVEN));
        assertTrue(
                refusal.getMessage()
                        .contains(
                                "table public.device: 1 row (migrations/c.sql:6); cannot be archived: it is taken in no"
                                        + " transaction that a copy could share"),
                refusal::getMessage);
        assertEquals(1, count("SELECT count(*) FROM device"));
    }

    @Test
    void whatIsNotPutBackIsSaidAndNotOfferedAgain() throws Exception {
        execute("INSERT INTO device VALUES (1, 'x')");
        downgrade("-1", ARCHIVE, Confirmation.GIVEN);
        upgrade(Care.NONE, Confirmation.GIVEN);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("in migrate_archive.copy_1"), warnings::toString);
        assertEquals(1, count("SELECT count(*) FROM migrate_archive.copy_1"));
        warnings.clear();
        downgrade("-1", Care.NONE, Confirmation.GIVEN);
        upgrade(Care.NONE, Confirmation.GIVEN);
        assertEquals(List.of(), warnings);
    }

    @Test
    void aBackupThatCannotBeMadeStopsEverything() {
        Path there = project.resolve("migrations/a.sql");
        Care care = new Care(true, false, false, Safeguard.ARCHIVE_SCHEMA, there);
        MigrateException refusal =
                assertThrows(MigrateException.class, () -> downgrade("base", care, Confirmation.GIVEN));
        assertTrue(refusal.getMessage().contains("exists already"), refusal::getMessage);
        assertEquals(1, count("SELECT count(*) FROM pg_class WHERE relname = 'device'"));
    }

    private void upgrade(Care care, Confirmation confirmation) {
        new Upgrade(workspace(), new Upgrade.Options(null, care, confirmation)).run();
    }

    private void downgrade(String target, Care care, Confirmation confirmation) {
        new Downgrade(workspace(), new Downgrade.Options(target, care, confirmation)).run();
    }

    private Confirmation answering(boolean answer) {
        return new Confirmation() {
            @Override
            public boolean ask(List<String> lines) {
                asked.addAll(lines);
                return answer;
            }

            @Override
            public boolean ask(List<String> lines, String question) {
                asked.addAll(lines);
                asked.add(question);
                return answer;
            }
        };
    }

    private void write(String id, String parent, String upgrade, String downgrade) throws IOException {
        Path file = project.resolve("migrations").resolve(id + ".sql");
        Files.createDirectories(file.getParent());
        String header = "-- Do " + id + "\n-- revision: " + id + (parent.isEmpty() ? "" : "\n-- revises: " + parent);
        Files.writeString(
                file, header + "\n-- migrate:upgrade\n" + upgrade + "\n-- migrate:downgrade\n" + downgrade + "\n");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean executed(String sql) {
        try {
            execute(sql);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Workspace workspace() {
        Databases databases = new Databases(
                new Databases.Settings(database, List.of(), null, null, project, project),
                artifact -> {
                    throw new AssertionError("no binaries are needed");
                },
                TestServer::servers,
                warnings::add);
        return new Workspace(
                project,
                RevisionDirectory.of(project, List.of(Path.of("migrations"))),
                Optional.empty(),
                databases,
                RunSettings.defaults("test"),
                RunListener.SILENT,
                warnings::add);
    }
}
