package dev.migrate.run;

import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;

import dev.migrate.read.CatalogReader;
import dev.migrate.revision.Direction;
import dev.migrate.server.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Twenty revisions of every kind, a third of which take several commits. Each does something that must not be done twice
 * nor left out, and its transactions pass a gate between statements, which a test can close.
 */
final class LongHistory {
    /** The first key of the advisory locks that are the gates. */
    static final int GATES = 4711;

    /** Patient, since a test keeps a run waiting at a gate. */
    static final RunSettings SETTINGS =
            RunSettings.defaults("1.0-test").withLocks(Duration.ofMinutes(5), 3).withLockWait(Duration.ofMinutes(5));

    private static final String INDEX = "CREATE INDEX CONCURRENTLY ";
    private static final String DROP = "DROP INDEX CONCURRENTLY ";

    static final List<Script> SCRIPTS = scripts();

    private LongHistory() {}

    /** How many gates there are, from 1 on. The first of a revision is in its upgrade, the second in its downgrade. */
    static int gates() {
        return 2 * SCRIPTS.size();
    }

    /** Whether the gate is passed on the way up; else on the way down. */
    static Direction directionOf(int gate) {
        return gate % 2 == 1 ? Direction.UPGRADE : Direction.DOWNGRADE;
    }

    /** Goes all the way, from wherever an earlier run stopped. */
    static void go(Database database, Direction direction, RunListener listener) {
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            Set<String> applied = runner.applied().stream()
                    .filter(AppliedRevision::isApplied)
                    .map(AppliedRevision::id)
                    .collect(Collectors.toSet());
            switch (direction) {
                case UPGRADE ->
                    runner.upgrade(SCRIPTS.stream()
                            .filter(script -> !applied.contains(script.id()))
                            .toList());
                case DOWNGRADE -> {
                    List<Script> back = new ArrayList<>(SCRIPTS);
                    Collections.reverse(back);
                    runner.downgrade(back.stream()
                            .filter(script -> applied.contains(script.id()))
                            .toList());
                }
            }
        }
    }

    /** The catalog, all rows of all tables, and what was logged; and that nothing is left that should not be. */
    static List<String> state(Database database) {
        List<String> state = new ArrayList<>();
        CatalogReader.read(database).objects().forEach(object -> state.add(object.toString()));
        state.addAll(query(database, """
                SELECT * FROM (
                SELECT format('rows of %s: %s', c.oid::regclass, query_to_xml(format('SELECT * FROM %s AS t ORDER BY t::text', c.oid::regclass), false, true, ''))
                FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'migrate%'
                ORDER BY 1) rows
                UNION ALL SELECT 'applied ' || string_agg(id, ' ' ORDER BY applied_at) FROM migrate_version WHERE direction IS NULL
                UNION ALL SELECT 'half done: ' || id FROM migrate_version WHERE direction IS NOT NULL
                UNION ALL SELECT act || ': ' || string_agg(revision, ' ' ORDER BY id) FROM migrate_log WHERE act IN ('upgrade', 'downgrade') GROUP BY act
                UNION ALL SELECT 'invalid ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid
                UNION ALL SELECT 'pending ' || inhrelid::regclass FROM pg_inherits WHERE inhdetachpending
                UNION ALL SELECT 'lock of ' || pid FROM pg_locks WHERE locktype = 'advisory'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""));
        return state;
    }

    private static List<Script> scripts() {
        List<Script> scripts = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String id = String.format(Locale.ROOT, "r%02d", i);
            String parent = i == 1 ? "" : scripts.get(i - 2).id();
            scripts.add(
                    switch (i) {
                        case 1 ->
                            script(
                                    id,
                                    parent,
                                    """
                                CREATE TABLE journal (revision text, number int);
                                CREATE TABLE total (n bigint);
                                INSERT INTO total VALUES (1);
                                """ + done(id, i)
                                            + rows("CREATE TABLE event AS SELECT n AS id, n % 7 AS kind FROM", ""),
                                    "DROP TABLE event;\n" + gate(2 * i) + "DROP TABLE total;\nDROP TABLE journal;");
                        case 3 -> concurrent(id, parent, i, INDEX + "event_id ON event (id);", DROP + "event_id;");
                        case 5 ->
                            concurrent(
                                    id,
                                    parent,
                                    i,
                                    "CREATE UNIQUE INDEX CONCURRENTLY event_unique ON event (id, kind);\nVACUUM event;\n"
                                            + INDEX + "event_kind ON event (kind);",
                                    DROP + "event_kind;\n" + DROP + "event_unique;");
                        case 7 ->
                            concurrent(id, parent, i, DROP + "event_kind;", INDEX + "event_kind ON event (kind);");
                        case 9 ->
                            script(
                                    id,
                                    parent,
                                    done(id, i)
                                            + "CREATE TYPE level AS ENUM ('low');\nALTER TYPE level ADD VALUE 'high';\n"
                                            + "CREATE TABLE alarm AS SELECT 'high'::level AS level;",
                                    "DROP TABLE alarm;\n" + undone(id, i) + "DROP TYPE level;");
                        case 11 -> script(id, parent, """
                                CREATE TABLE part (id int) PARTITION BY LIST (id);
                                CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
                                INSERT INTO part VALUES (1);
                                """ + done(id, i), undone(id, i) + "DROP TABLE part;");
                        case 13 ->
                            concurrent(
                                    id,
                                    parent,
                                    i,
                                    "ALTER TABLE part DETACH PARTITION part_1 CONCURRENTLY;",
                                    "ALTER TABLE part ATTACH PARTITION part_1 FOR VALUES IN (1);");
                        case 15 ->
                            concurrent(
                                    id,
                                    parent,
                                    i,
                                    "REINDEX TABLE CONCURRENTLY event;",
                                    "REINDEX INDEX CONCURRENTLY event_id;");
                        case 17 ->
                            script(
                                    id,
                                    parent,
                                    done(id, i)
                                            + "INSERT INTO event VALUES (-1, 1);\nINSERT INTO event VALUES (-2, 2);",
                                    Scripts.EACH_BY_ITSELF,
                                    "DELETE FROM event WHERE id = -2;\nDELETE FROM event WHERE id = -1;\n"
                                            + undone(id, i),
                                    Scripts.EACH_BY_ITSELF);
                        case 19 ->
                            script(
                                    id,
                                    parent,
                                    done(id, i)
                                            + "COPY event FROM stdin;\n-7\t7\n-8\t8\n\\.\nUPDATE event SET kind = 9 WHERE id = -8;",
                                    undone(id, i) + "DELETE FROM event WHERE id IN (-7, -8);");
                        default ->
                            script(
                                    id,
                                    parent,
                                    "CREATE TABLE t_" + id + " (id int PRIMARY KEY);\n" + done(id, i)
                                            + rows("INSERT INTO t_" + id + " SELECT n FROM", ""),
                                    "DROP TABLE t_" + id + ";\n" + undone(id, i));
                    });
        }
        return List.copyOf(scripts);
    }

    private static Script concurrent(String id, String parent, int i, String up, String down) {
        return script(id, parent, done(id, i) + up, down + "\n" + undone(id, i));
    }

    private static String rows(String before, String after) {
        return before + " generate_series(1, 100) n" + after + ";\n";
    }

    /** Neither of the two can be done twice, nor in another order, without a trace. */
    private static String done(String id, int i) {
        return "INSERT INTO journal SELECT '" + id + "', count(*) FROM journal;\n" + gate(2 * i - 1)
                + "UPDATE total SET n = n * 3 + " + i + ";\n";
    }

    private static String undone(String id, int i) {
        return "UPDATE total SET n = (n - " + i + ") / 3;\n" + gate(2 * i) + "DELETE FROM journal WHERE revision = '"
                + id + "';\n";
    }

    private static String gate(int number) {
        return "SELECT pg_advisory_xact_lock_shared(" + GATES + ", " + number + ");\n";
    }

    /** Those of the texts of a run that wait for whoever holds a table of the history. */
    static List<Integer> waiting(List<String> texts) {
        Predicate<String> waits = text -> text.matches(
                "(?s)(CREATE (UNIQUE )?INDEX|DROP INDEX|REINDEX (TABLE|INDEX)) CONCURRENTLY .*|ALTER TABLE part DETACH .*");
        return IntStream.rangeClosed(1, texts.size())
                .filter(number -> waits.test(texts.get(number - 1)))
                .boxed()
                .toList();
    }
}
