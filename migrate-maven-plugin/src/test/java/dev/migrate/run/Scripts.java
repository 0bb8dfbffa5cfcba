package dev.migrate.run;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import dev.migrate.server.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Scripts for tests, and looks at what they did. */
final class Scripts {
    static final RunSettings SETTINGS = RunSettings.defaults("1.0-test")
            .withLocks(Duration.ofMillis(300), 2)
            .withLockWait(Duration.ofSeconds(20));
    static final SectionOptions EACH_BY_ITSELF =
            new SectionOptions(Optional.of(TransactionMode.NONE), Optional.empty(), Optional.empty(), Optional.empty());

    /** A script whose upgrade begins on line 10 of its file, and its downgrade on line 50. */
    static Script script(String id, String parent, String upgrade, String downgrade) {
        return script(id, parent, upgrade, SectionOptions.NONE, downgrade, SectionOptions.NONE);
    }

    static Script script(
            String id, String parent, String upgrade, SectionOptions up, String downgrade, SectionOptions down) {
        return new Script(
                id,
                parent.isEmpty() ? List.of() : List.of(parent),
                "Do " + id,
                id + ".sql",
                new Checksum("sha256/1", Integer.toHexString(upgrade.hashCode())),
                new Section(Direction.UPGRADE, up, upgrade, 10),
                new Section(Direction.DOWNGRADE, down, downgrade, 50));
    }

    /** A script that makes a table of that name. */
    static Script table(String name, String parent) {
        return script(name, parent, "CREATE TABLE public." + name + " (id int);", "DROP TABLE public." + name + ";");
    }

    static void upgrade(Database database, Script... scripts) {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            runner.upgrade(List.of(scripts));
        }
    }

    static void downgrade(Database database, Script... scripts) {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            runner.downgrade(List.of(scripts));
        }
    }

    static List<AppliedRevision> rows(Database database) {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            return runner.applied();
        }
    }

    static List<String> ids(Database database) {
        return rows(database).stream().map(AppliedRevision::id).toList();
    }

    /** The first column of a query, as text; "null" for null. */
    static List<String> query(Database database, String sql) {
        try (Session session = Session.open(database)) {
            return session.query(sql, row -> String.valueOf(row.getString(1)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Database database, String sql) {
        try (Session session = Session.open(database)) {
            session.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The user's tables in public, in order. */
    static List<String> tables(Database database) {
        return query(
                database,
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'migrate%' ORDER BY 1");
    }

    private Scripts() {}
}
