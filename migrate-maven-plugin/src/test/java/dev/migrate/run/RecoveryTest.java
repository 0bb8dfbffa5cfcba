package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {
    private final Database database = TestServer.newDatabase();

    /** Each statement is not done before it has run and done afterwards, however its names are spelled. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE INDEX CONCURRENTLY i ON t (a)",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I; \"\" x\" ON ONLY public.\"T (x)\" USING btree (a)",
                "create index concurrently Folded on PUBLIC.T(a)",
                "CREATE INDEX CONCURRENTLY i ON \"S\".\"T (x)\" (a)",
                "DROP INDEX CONCURRENTLY ti",
                "DROP INDEX CONCURRENTLY IF EXISTS public.ti RESTRICT",
                "ALTER TABLE pt DETACH PARTITION \"P 1\" CONCURRENTLY",
                "ALTER TABLE IF EXISTS public.pt DETACH PARTITION public.\"P 1\" CONCURRENTLY",
                "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
                "ALTER SUBSCRIPTION there ADD PUBLICATION \"Q\" WITH (refresh = false)",
                "ALTER SUBSCRIPTION there DROP PUBLICATION o WITH (refresh = false)"
            })
    void knowsWhatIsDone(String sql) throws SQLException {
        try (Session session = prepared()) {
            Recovery recovery = Recovery.of(new SqlStatement(sql, 0, 1));
            assertFalse(session.isTrue(recovery.done()), "before");
            assertFalse(recovery.findsAnything(session), "before");
            session.execute(sql);
            assertTrue(session.isTrue(recovery.done()), "after");
            assertFalse(recovery.clear(session), "nothing is left");
        }
    }

    @Test
    void databasesAreServerWide() throws SQLException {
        String name = "other_" + database.url().replaceAll(".*/test_(.{8}).*", "$1");
        try (Session session = prepared()) {
            for (String verb : List.of("CREATE", "DROP")) {
                String sql = verb + " DATABASE " + name;
                Recovery recovery = Recovery.of(new SqlStatement(sql, 0, 1));
                assertFalse(session.isTrue(recovery.done()), sql);
                session.execute(sql);
                assertTrue(session.isTrue(recovery.done()), sql);
            }
        }
    }

    @Test
    void whatABrokenBuildLeftIsDropped() throws SQLException {
        try (Session session = prepared()) {
            String sql = "CREATE UNIQUE INDEX CONCURRENTLY i ON \"S\".\"T (x)\" (a)";
            session.execute("INSERT INTO \"S\".\"T (x)\" VALUES (1), (1)");
            brokenBy(session, sql);
            Recovery recovery = Recovery.of(new SqlStatement(sql, 0, 1));
            assertTrue(recovery.findsAnything(session));
            assertTrue(recovery.clear(session));
            assertFalse(recovery.findsAnything(session));
        }
    }

    @Test
    void whatABrokenReindexLeftIsDropped() throws SQLException {
        try (Session session = prepared()) {
            session.execute("CREATE FUNCTION f(int) RETURNS int IMMUTABLE AS 'SELECT $1' LANGUAGE SQL;"
                    + "INSERT INTO t VALUES (1); CREATE INDEX fi ON t (f(a));"
                    + "CREATE OR REPLACE FUNCTION f(int) RETURNS int IMMUTABLE AS 'SELECT $1 / 0' LANGUAGE SQL");
            String sql = "REINDEX INDEX CONCURRENTLY fi";
            brokenBy(session, sql);
            assertEquals(List.of("fi_ccnew"), invalid(session));
            Recovery recovery = Recovery.of(new SqlStatement(sql, 0, 1));
            assertTrue(recovery.clear(session));
            assertEquals(List.of(), invalid(session));
            assertFalse(session.isTrue(recovery.done()));
        }
    }

    /** A table's TOAST index is rebuilt with it. */
    @Test
    void whatIsLeftOfAToastIndexIsDropped() throws SQLException {
        try (Session session = prepared()) {
            session.execute("CREATE TABLE x (a text)");
            try (Session reader = Session.open(database)) {
                reader.execute("BEGIN; LOCK TABLE x IN ROW EXCLUSIVE MODE");
                session.execute("SET lock_timeout = 1000");
                brokenBy(session, "REINDEX TABLE CONCURRENTLY x");
            }
            session.execute("SET lock_timeout = 0");
            assertEquals(1, invalid(session).size());
            assertTrue(Recovery.of(new SqlStatement("REINDEX TABLE CONCURRENTLY x", 0, 1))
                    .clear(session));
            assertEquals(List.of(), invalid(session));
        }
    }

    private static void brokenBy(Session session, String sql) {
        assertThrows(SQLException.class, () -> session.execute(sql));
    }

    private static List<String> invalid(Session session) throws SQLException {
        return session.query(
                "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid",
                row -> String.valueOf(row.getString(1)));
    }

    private Session prepared() throws SQLException {
        Session session = Session.open(database);
        session.execute("CREATE SCHEMA \"S\"; CREATE TABLE \"S\".\"T (x)\" (a int); CREATE TABLE \"T (x)\" (a int);"
                + "CREATE TABLE t (a int); CREATE INDEX ti ON t (a); CREATE TABLE pt (a int) PARTITION BY LIST (a);"
                + "CREATE TABLE \"P 1\" PARTITION OF pt FOR VALUES IN (1)");
        session.execute("CREATE SUBSCRIPTION there CONNECTION 'dbname=x' PUBLICATION p, o WITH (connect = false);");
        session.execute("ALTER SUBSCRIPTION there SET (slot_name = NONE)");
        return session;
    }
}
