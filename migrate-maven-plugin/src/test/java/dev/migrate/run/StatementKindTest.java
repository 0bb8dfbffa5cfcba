package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementKindTest {
    private static final Database DATABASE = TestServer.newDatabase();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE INDEX CONCURRENTLY i ON t (a) | ALONE",
                "/* a */ create /* b; */ unique /* c */ index concurrently i on t (a) | ALONE",
                "CREATE INDEX i ON concurrently (a) | ORDINARY",
                "CREATE INDEX \"concurrently\" ON t (a) | ORDINARY",
                "DROP INDEX CONCURRENTLY IF EXISTS i | ALONE",
                "DROP INDEX i | ORDINARY",
                "REINDEX INDEX CONCURRENTLY i | ALONE",
                "REINDEX (CONCURRENTLY, VERBOSE) TABLE t | ALONE",
                "REINDEX DATABASE CONCURRENTLY d | ALONE",
                "REINDEX (VERBOSE) SYSTEM d | ALONE",
                "REINDEX TABLE t | MAY_COMMIT",
                "VACUUM | ALONE",
                "VACUUM (ANALYZE) t | ALONE",
                "ANALYZE t | ORDINARY",
                "CLUSTER | ALONE",
                "CLUSTER t USING i | MAY_COMMIT",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY | ALONE",
                "ALTER TABLE t DETACH PARTITION p | ORDINARY",
                "ALTER TABLE t DETACH PARTITION p FINALIZE | ORDINARY",
                "ALTER SYSTEM SET work_mem = '1MB' | ALONE",
                "CREATE DATABASE d | ALONE",
                "DROP DATABASE d | ALONE",
                "ALTER DATABASE d SET TABLESPACE s | ALONE",
                "ALTER DATABASE d SET work_mem = '1MB' | ORDINARY",
                "CREATE TABLESPACE s LOCATION '/x' | ALONE",
                "DROP TABLESPACE s | ALONE",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p | ALONE",
                "DROP SUBSCRIPTION s | ALONE",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION | ALONE",
                "ALTER SUBSCRIPTION s SET PUBLICATION p | ALONE",
                "ALTER SUBSCRIPTION s DISABLE | ORDINARY",
                "ALTER TYPE e ADD VALUE 'x' | ORDINARY",
                "CALL p() | MAY_COMMIT",
                "DO $$ BEGIN END $$ | MAY_COMMIT",
                "BEGIN | CONTROL",
                "START TRANSACTION | CONTROL",
                "COMMIT AND CHAIN | CONTROL",
                "END | CONTROL",
                "ROLLBACK | CONTROL",
                "ROLLBACK WORK | CONTROL",
                "ROLLBACK TO SAVEPOINT s | ORDINARY",
                "ROLLBACK TRANSACTION TO s | ORDINARY",
                "SAVEPOINT s | ORDINARY",
                "PREPARE TRANSACTION 'x' | CONTROL",
                "PREPARE p AS SELECT 1 | ORDINARY",
                "PREPARE transactions AS SELECT 1 | ORDINARY",
                "COMMIT PREPARED 'x' | ALONE",
                "DISCARD ALL | DISCARDS_LOCKS",
                "SELECT.5, pg_advisory_unlock_all() | DISCARDS_LOCKS",
                "DISCARD TEMP | ORDINARY",
                "SET DateStyle = 'ISO, DMY' | ORDINARY",
                "SET DateStyle TO DMY | ORDINARY",
                "SET client_encoding = 'UTF8' | ORDINARY",
                "SET client_encoding = E'UTF8' | ORDINARY",
                "SET NAMES 'utf-8' | ORDINARY",
                "SET application_name = 'german' | ORDINARY",
                "CREATE TABLE t (a text DEFAULT 'CREATE INDEX CONCURRENTLY') | ORDINARY",
                "SELECT 1 | ORDINARY"
            })
    void isKnown(String sql, StatementKind kind) {
        assertEquals(kind, kind(sql));
    }

    /** The server's own word for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY i ON t (a)",
                "DROP INDEX CONCURRENTLY ti",
                "REINDEX INDEX CONCURRENTLY ti",
                "REINDEX SCHEMA public",
                "VACUUM t",
                "CLUSTER",
                "ALTER TABLE pt DETACH PARTITION p CONCURRENTLY",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "CREATE DATABASE d",
                "DROP DATABASE d",
                "CREATE TABLESPACE s LOCATION '/x'",
                "DROP TABLESPACE s",
                "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p",
                "COMMIT PREPARED 'x'",
                "DISCARD ALL"
            })
    void theServerRefusesItInATransaction(String sql) throws SQLException {
        assertTrue(kind(sql) != StatementKind.ORDINARY, sql);
        try (Session session = Session.open(DATABASE)) {
            session.execute("CREATE TABLE IF NOT EXISTS t (a int); CREATE INDEX IF NOT EXISTS ti ON t (a);"
                    + "CREATE TABLE IF NOT EXISTS pt (a int) PARTITION BY LIST (a);"
                    + "CREATE TABLE IF NOT EXISTS p PARTITION OF pt FOR VALUES IN (1)");
            session.execute("BEGIN");
            SQLException refused = assertThrows(SQLException.class, () -> session.execute(sql));
            assertEquals("25001", refused.getSQLState(), refused::getMessage);
        }
    }

    /** The driver's own word for it: the session is gone, though the server has nothing against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET DateStyle = 'German'",
                "SET LOCAL datestyle TO sql, dmy",
                "set /* a */ session DateStyle = 'Postgres, MDY'",
                "SET client_encoding = 'LATIN1'",
                "SET client_encoding TO SQL_ASCII",
                "SET client_encoding = E'LATIN1'",
                "SET NAMES 'WIN1252'",
                "SELECT 1, pg_catalog . set_config( 'DateStyle', 'German, DMY', true)",
                "SELECT set_config('client_encoding', 'latin1', false)"
            })
    void theDriverEndsTheSession(String sql) throws SQLException {
        assertEquals(StatementKind.ENDS_SESSION, kind(sql));
        try (Session session = Session.open(DATABASE)) {
            session.execute("BEGIN");
            assertThrows(SQLException.class, () -> session.execute(sql));
            assertTrue(session.isLost());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SELECT set_config('DateStyle', 'ISO, DMY', false), set_config('client_encoding', 'UTF8', false)",
                "SELECT 'set_config(''datestyle'', ''sql'')' /* set_config('datestyle', 'sql') */"
            })
    void otherSettingsByCallAreOrdinary(String sql) {
        assertEquals(StatementKind.ORDINARY, kind(sql));
    }

    @Test
    void aStringThatOnlyTheOldSettingClosesIsNoFault() {
        assertEquals(StatementKind.ORDINARY, kind("create table t (a text default 'x\\'; y')"));
    }

    private static StatementKind kind(String sql) {
        return StatementKind.of(new SqlStatement(sql, 0, 1));
    }
}
