package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.command.Check.Outcome;
import dev.migrate.command.Check.Verdict;
import dev.migrate.report.CheckText;
import dev.migrate.report.SqlText;
import dev.migrate.report.Style;
import dev.migrate.revision.FileNamePattern;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionDirectory;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.DataLossException;
import dev.migrate.run.LoggedAct;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one after another, as a developer types them; shadows are on a server that the user named. */
final class CommandsTest {
    @TempDir
    private Path project = Path.of("");

    private final List<String> warnings = new ArrayList<>();
    private Database database = TestServer.newDatabase();

    @BeforeEach
    void firstRevision() throws IOException {
        database = TestServer.newDatabase();
        model("CREATE TABLE device (id bigint PRIMARY KEY, name varchar(100) NOT NULL);");
        create("Create device");
    }

    @Test
    void theMainJob() throws Exception {
        assertEquals(1, upgrade(null).size());
        model("CREATE TABLE device (id bigint PRIMARY KEY, name varchar(100) NOT NULL, location text);");
        assertEquals(List.of("model"), failed());

        String text =
                Files.readString(project.resolve(create("Add device location").file()));
        assertTrue(text.contains("ALTER TABLE public.device ADD COLUMN location text;"), text);
        assertTrue(text.contains("-- hazard: data loss: column public.device.location"), text);
        assertEquals(List.of("pending"), failed());

        assertEquals("Add device location", upgrade(null).get(0).message());
        assertEquals(List.of(), failed());

        execute("INSERT INTO device VALUES (1, 'one', 'Berlin')");
        assertThrows(DataLossException.class, () -> downgrade("-1"));
        Care allowing = new Care(true, false, false, "migrate_archive", null);
        new Downgrade(workspace(), new Downgrade.Options("-1", allowing, Confirmation.GIVEN)).run();
        assertEquals(List.of("pending"), failed());
        assertEquals(
                1,
                new Current(workspace(), new Current.Options(false, 0))
                        .run()
                        .applied()
                        .size());
    }

    @Test
    void anIdThatTheHistoryHasIsNotGivenAgain() throws IOException {
        String taken = heads().get(0);
        long files = files();
        MigrateException refusal =
                assertThrows(MigrateException.class, () -> create("Once more", false, "head", file(taken)));
        String told = String.valueOf(refusal.getMessage());
        assertTrue(told.contains("is the id of " + onlyFile()), told);
        assertEquals(files, files());
    }

    @Test
    void aModelThatIsNamedMustBeThere() {
        Path nowhere = project.resolve("db/shema");
        Verdict standard = modelVerdict(new Check.Options(nowhere, false, Filter.NONE));
        assertEquals(Outcome.SKIPPED, standard.outcome());
        Verdict named = modelVerdict(new Check.Options(nowhere, true, Filter.NONE));
        assertEquals(Outcome.FAILED, named.outcome());
        assertEquals("no model: " + Path.of("db/shema") + " does not exist", named.text());
    }

    private Verdict modelVerdict(Check.Options options) {
        return new Check(workspace(), options)
                .ofProject().verdicts().stream()
                        .filter(verdict -> verdict.id().equals("model"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aFolderWithoutFilesIsNoModel() throws IOException {
        Path schema = Files.createDirectories(project.resolve("schema"));
        Files.writeString(schema.resolve("README.md"), "Nothing yet.");
        long files = files();
        MigrateException failure = assertThrows(MigrateException.class, () -> createOf(schema));
        assertEquals(
                "There is no *.sql file in the model schema: all that there is would be dropped.",
                failure.getMessage());
        assertEquals(files, files());
        Files.writeString(schema.resolve("nothing.sql"), "");
        assertEquals(1, createOf(schema).deltas().size());
    }

    private Create.Result createOf(Path model) {
        Renaming none = new Renaming("", Renaming.Others.none, Confirmation.GIVEN);
        return new Create(
                        workspace(),
                        new Create.Options(
                                "Drop device", model, true, null, false, List.of(), Filter.NONE, none, file(null)))
                .run();
    }

    @Test
    void whatWouldMakeNoHistoryIsNotWritten() throws IOException {
        create(file("aaaa00000001", "one"), List.of());
        create(file("aaaa00000002"), List.of());
        long files = files();
        refuse("There is no revision 'zzz'.", file(null), List.of("zzz"));
        refuse("There is no revision 'cccc'.", file("cccc"), List.of("cccc"));
        refuse("2 revisions start with 'aaaa'", file(null), List.of("aaaa"));
        refuse("The label one of ", file(null, "one"), List.of());
        refuse("The label aaaa00000001 of the new revision is the id of ", file(null, "aaaa00000001"), List.of());
        refuse("The label one of ", file("one"), List.of());
        refuse("migrate.label 'a-b' cannot be a label: letters", file(null, "a-b"), List.of());
        assertEquals(files, files());
    }

    @Test
    void dependenciesAreStoredAsWholeIdsOrLabels() throws IOException {
        create(file("aaaa00000001", "one"), List.of());
        create(file("bbbb00000002"), List.of());
        Path file = create(file(null), List.of("bbbb", "one", "bbbb00000002")).file();
        String text = Files.readString(project.resolve(file));
        assertTrue(text.contains("-- depends-on: bbbb00000002, one\n"), text);
    }

    private void refuse(String problem, NewFile file, List<String> dependsOn) {
        MigrateException failure = assertThrows(MigrateException.class, () -> create(file, dependsOn));
        assertTrue(failure.getMessage().startsWith(problem), failure.getMessage());
    }

    /** A base of its own, with an empty script. */
    private Create.Result create(NewFile file, List<String> dependsOn) {
        Renaming none = new Renaming("", Renaming.Others.ask, Confirmation.GIVEN);
        Path model = project.resolve("model.sql");
        return new Create(
                        workspace(),
                        new Create.Options(
                                "Begin a line", model, false, "base", false, dependsOn, Filter.NONE, none, file))
                .run();
    }

    @Test
    void nothingIsWrittenWhenNothingDiffers() throws IOException {
        assertThrows(MigrateException.class, () -> create("Add nothing"));
        assertEquals(1, files());
    }

    @Test
    void aRoleThatTheModelNamesIsMadeAndToldOf() throws IOException {
        String role = "stub_" + database.url().replaceFirst(".*/", "");
        model("CREATE ROLE app;\nCREATE TABLE device (id bigint PRIMARY KEY, name varchar(100) NOT NULL);\n"
                + "GRANT SELECT ON device TO " + role + ";");
        create("Let somebody read devices");
        assertEquals(
                List.of(
                        "Roles that the model names and the server did not have were made there, without rights: "
                                + role,
                        project.resolve("model.sql")
                                + ":1: left out, since roles are the server's and no part of a schema"),
                warnings);
    }

    @Test
    void twoHeadsAreMergedAndTheMergeIsTakenBack() throws IOException {
        String base = heads().get(0);
        empty("Fill names", "head");
        empty("Fill more names", base);
        MigrateException failure = assertThrows(MigrateException.class, () -> upgrade(null));
        assertTrue(failure.getMessage().startsWith("There are 2 heads"), failure.getMessage());
        assertEquals(List.of("heads", "pending"), failed());
        assertEquals(
                2, new Branches(workspace()).run().branches().get(0).followers().size());

        new Merge(workspace(), new Merge.Options("Merge names", List.of(), false, file(null))).run();
        assertEquals(4, upgrade(null).size());
        assertEquals(
                List.of("Merge names"),
                downgrade("-1").stream().map(Revision::message).toList());
    }

    @Test
    void anEditedAndADeletedFileAreTold() throws IOException {
        upgrade(null);
        Path file = project.resolve(onlyFile());
        String text = Files.readString(file);
        Files.writeString(file, text.replace("varchar(100)", "varchar(50)"));
        assertTrue(failed().contains("files"));
        Files.writeString(file, text.replace("\n", "\r\n"));
        assertEquals(List.of(), failed());
        Files.delete(file);
        assertTrue(failed().contains("files"));
    }

    @Test
    void anEditIsShownAndAccepted() throws IOException {
        upgrade(null);
        Path file = project.resolve(onlyFile());
        Files.writeString(file, Files.readString(file).replace("varchar(100)", "varchar(50)"));
        List<String> details = verdict("files").details();
        assertTrue(
                details.stream().anyMatch(line -> line.strip().startsWith("-") && line.contains("varchar(100)")),
                details::toString);
        assertTrue(
                details.stream().anyMatch(line -> line.strip().startsWith("+") && line.contains("varchar(50)")),
                details::toString);
        assertEquals(
                details.subList(1, details.size()),
                new Show(workspace(), new Show.Options("head"))
                        .run().revisions().get(0).difference().stream()
                                .map(line -> "    " + line)
                                .toList());

        String id = heads().get(0);
        MigrateException unsaid = assertThrows(MigrateException.class, () -> accept());
        assertTrue(unsaid.advice().orElseThrow().endsWith("-Dmigrate.revision=" + id), unsaid.advice()::toString);
        String before = applied().get(0).checksum().toString();
        assertEquals(1, accept(id.substring(0, 6)).size());
        assertEquals(List.of(), failed().stream().filter("files"::equals).toList());
        assertEquals(List.of(), accept(id));
        LoggedAct act = log().get(0);
        assertEquals("accept", act.act());
        assertEquals(applied().get(0).checksum().toString(), act.checksum());
        assertEquals("was " + before, act.detail());
        try (Runner runner = workspace().open(database)) {
            assertTrue(runner.storedScript(id).orElseThrow().upgrade().sql().contains("varchar(50)"));
        }
    }

    @Test
    void aChecksumOfANewerToolIsNotCompared() throws Exception {
        upgrade(null);
        execute("UPDATE migrate_version SET checksum_algorithm = 'sha512/9', checksum = 'ab'");
        assertEquals(List.of(), failed());
        Path file = project.resolve(onlyFile());
        Files.writeString(file, Files.readString(file).replace("varchar(100)", "varchar(50)"));
        assertEquals(List.of("files"), failed().stream().filter("files"::equals).toList());
    }

    @Test
    void acceptingIsForWhatIsApplied() {
        assertThrows(MigrateException.class, () -> accept("head"));
    }

    @Test
    void whatHasNoFileIsTakenBackByTheStoredScript() throws IOException {
        upgrade(null);
        Files.delete(project.resolve(onlyFile()));
        assertThrows(MigrateException.class, () -> upgrade(null));
        assertEquals("Create device", downgrade("-1").get(0).message());
        assertTrue(warnings.get(0).contains("has no file here"), warnings::toString);
        assertThrows(SQLException.class, () -> execute("SELECT FROM device"));
        assertEquals(List.of(), applied());
        assertEquals(
                List.of("downgrade", "upgrade"),
                log().stream().map(LoggedAct::act).toList());
    }

    @Test
    void aNoIsANo() {
        upgrade(null);
        Downgrade.Options options = new Downgrade.Options("base", Care.NONE, lines -> false);
        assertThrows(MigrateException.class, () -> new Downgrade(workspace(), options).run());
        assertEquals(List.of(), failed());
    }

    @Test
    void aStampRunsNothing() {
        new Stamp(workspace(), new Stamp.Options(List.of("head"), false, Confirmation.GIVEN)).run();
        assertEquals(List.of(), upgrade(null));
        assertThrows(SQLException.class, () -> execute("SELECT FROM device"));
        new Stamp(workspace(), new Stamp.Options(List.of("base"), true, Confirmation.GIVEN)).run();
        assertEquals(1, upgrade(null).size());
    }

    @Test
    void aNotNullColumnOnRowsIsNotWrittenSilently() throws Exception {
        model("CREATE TABLE device (id bigint PRIMARY KEY, name varchar(100) NOT NULL, owner text NOT NULL);");
        String text =
                Files.readString(project.resolve(create("Add device owner").file()));
        assertFalse(text.contains("ADD COLUMN owner text NOT NULL"), text);
        assertTrue(text.contains("ALTER TABLE public.device ALTER COLUMN owner SET NOT NULL;"), text);
    }

    @Test
    void checkFailsUntilTheMarkedPlaceIsFilled() throws Exception {
        model("CREATE TABLE device (id bigint PRIMARY KEY, name varchar(100) NOT NULL, owner text NOT NULL);");
        Path file = project.resolve(create("Add device owner").file());
        assertTrue(failed().contains("places"));
        String place = verdict("places").details().get(0);
        int line = Integer.parseInt(place.replaceAll(".*[.]sql:(\\d+):.*", "$1"));
        assertEquals(
                "-- UPDATE public.device SET owner = ... WHERE owner IS NULL;",
                Files.readAllLines(file).get(line - 1));
        Files.writeString(
                file, Files.readString(file).replace("-- UPDATE", "UPDATE").replace("...", "'nobody'"));
        assertFalse(failed().contains("places"));
    }

    @Test
    void aMessageThatTellsNothingIsWarnedAbout() {
        empty("Update", "head");
        assertEquals(1, warnings.size());
    }

    @Test
    void aFolderThatIsNotThereIsWarnedAbout() throws IOException {
        Files.move(project.resolve("migrations"), project.resolve("elsewhere"));
        assertEquals(List.of(), upgrade(null));
        assertEquals(
                List.of("There are no revisions: the folder migrations (migrate.directory) does not exist."), warnings);
    }

    @Test
    void emptySqlSaysThatNothingIsPending() {
        assertEquals(List.of(), SqlText.of(sql("head")));
        upgrade(null);
        assertEquals(
                List.of("Nothing is pending on " + database.displayName() + ": the SQL applies no revision."),
                SqlText.of(sql("head")));
    }

    private Sql.Result sql(String revision) {
        return new Sql(workspace(), new Sql.Options(revision, "upgrade")).run();
    }

    @Test
    void limitsThatPostgresqlDoesNotTakeAreRefused() {
        MigrateException negative = assertThrows(MigrateException.class, () -> new Limits(600, -1, 10, 0, "script"));
        assertEquals("migrate.lockTimeout is -1.", negative.getMessage());
        assertEquals("It is from 0 to 2147483.", negative.advice().orElseThrow());
        MigrateException tooLong =
                assertThrows(MigrateException.class, () -> new Limits(600, 3, 10, 9_999_999, "script"));
        assertEquals("migrate.statementTimeout is 9999999.", tooLong.getMessage());
        MigrateException stamp =
                assertThrows(MigrateException.class, () -> workspace().waiting(-1));
        assertEquals("migrate.lockWait is -1.", stamp.getMessage());
    }

    @Test
    void branchesWithLabelsAreMeantToHaveHeads() throws IOException {
        String first = heads().get(0);
        Path folder = project.resolve("migrations");
        Files.writeString(folder.resolve("b.sql"), "-- revision: b\n-- migrate:upgrade\n-- migrate:downgrade\n");
        Files.writeString(
                folder.resolve("c.sql"),
                "-- revision: c\n-- revises: b\n-- labels: billing\n-- migrate:upgrade\n-- migrate:downgrade\n");
        assertEquals(
                "2 heads: two lines of development were not joined",
                verdict("heads").text());
        Files.writeString(
                folder.resolve("d.sql"),
                "-- revision: d\n-- revises: " + first
                        + "\n-- labels: devices\n-- migrate:upgrade\n-- migrate:downgrade\n");
        assertEquals(
                "2 heads, each of a branch with a label: billing, devices",
                verdict("heads").text());
        Files.writeString(
                folder.resolve("e.sql"), "-- revision: e\n-- revises: c\n-- migrate:upgrade\n-- migrate:downgrade\n");
        Files.writeString(
                folder.resolve("f.sql"), "-- revision: f\n-- revises: c\n-- migrate:upgrade\n-- migrate:downgrade\n");
        assertEquals(Outcome.FAILED, verdict("heads").outcome());
    }

    /** A report has the other verdicts, whatever keeps one from being found. */
    @Test
    void whatKeepsCheckFromAnAnswerIsAnAnswer() throws IOException {
        upgrade(null);
        model("CREATE TABLE device (id bigint PRIMARY KEY, name strin);");
        assertEquals(List.of("model"), failed());
        assertEquals(
                "FAILED  " + project.resolve("model.sql") + ":1: type \"strin\" does not exist (SQLSTATE 42704)",
                CheckText.of(check(), Style.PLAIN).get(2));

        Database nowhere = new Database("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "");
        database = nowhere;
        assertEquals(List.of("model", "database"), failed());
        assertTrue(
                verdict("database").text().startsWith("Cannot connect to jdbc:postgresql://127.0.0.1:1/nowhere"),
                verdict("database").text());

        Files.writeString(project.resolve("migrations/9_wrong.sql"), "-- revision: 9\n-- migrate:upgrade now\n");
        assertEquals(List.of("heads"), failed());
        Verdict heads = verdict("heads");
        assertEquals("migrations/9_wrong.sql:2: unknown option 'now'", heads.text());
        assertTrue(heads.advice().startsWith("Options are"), heads.advice());
    }

    private List<String> failed() {
        return check().verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .map(Verdict::id)
                .toList();
    }

    private Check.Result check() {
        return new Check(workspace(), new Check.Options(project.resolve("model.sql"), Filter.NONE)).run();
    }

    private Verdict verdict(String id) {
        return check().verdicts().stream()
                .filter(verdict -> verdict.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Revision> accept(String... targets) {
        return new Accept(workspace(), new Accept.Options(List.of(targets), Confirmation.GIVEN))
                .run()
                .accepted();
    }

    private List<AppliedRevision> applied() {
        return workspace().applied(database);
    }

    private List<LoggedAct> log() {
        return List.copyOf(
                new Current(workspace(), new Current.Options(false, 10)).run().log());
    }

    private List<Revision> upgrade(@Nullable String target) {
        return new Upgrade(workspace(), new Upgrade.Options(target, Care.NONE, Confirmation.GIVEN))
                .run()
                .applied();
    }

    private List<Revision> downgrade(String target) {
        Downgrade.Options options = new Downgrade.Options(target, Care.NONE, Confirmation.GIVEN);
        return new Downgrade(workspace(), options).run().takenBack();
    }

    private Create.Result create(String message) {
        return create(message, true, "head");
    }

    private void empty(String message, String head) {
        create(message, false, head);
    }

    private Create.Result create(String message, boolean autogenerate, String head) {
        return create(message, autogenerate, head, file(null));
    }

    private Create.Result create(String message, boolean autogenerate, String head, NewFile file) {
        Path model = project.resolve("model.sql");
        String parent = Files.exists(project.resolve("migrations")) ? head : "base";
        return new Create(
                        workspace(),
                        new Create.Options(
                                message,
                                model,
                                autogenerate,
                                parent,
                                true,
                                List.of(),
                                Filter.NONE,
                                new Renaming("", Renaming.Others.ask, Confirmation.GIVEN),
                                file))
                .run();
    }

    private List<String> heads() {
        return new Heads(workspace())
                .run().heads().stream().map(RevisionView::id).toList();
    }

    private static NewFile file(@Nullable String id, String... labels) {
        String name = labels.length == 0 && id == null ? FileNamePattern.DEFAULT : "{yyyyMMdd_HHmm}_{slug}_{id}.sql";
        return new NewFile(name, "UTC", null, null, Map.of(), List.of(labels), id, null);
    }

    private void model(String sql) throws IOException {
        Files.writeString(project.resolve("model.sql"), sql);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("migrations"))) {
            return files.count();
        }
    }

    private String onlyFile() {
        return new Heads(workspace())
                .run().heads().stream().map(RevisionView::file).collect(Collectors.joining());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Workspace workspace() {
        Databases databases = new Databases(
                new Databases.Settings(
                        database, List.of(), TestServer.server().database("postgres"), null, project, project),
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
