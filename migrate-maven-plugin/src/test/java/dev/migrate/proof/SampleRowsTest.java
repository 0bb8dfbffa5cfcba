package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRowsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a int PRIMARY KEY, b text UNIQUE NOT NULL, c varchar(1) NOT NULL, d char(2), e bigint, f smallint",
                "a uuid PRIMARY KEY, b jsonb NOT NULL, c timestamptz NOT NULL, d date, e time, f interval, g inet, h bytea",
                "a int GENERATED ALWAYS AS IDENTITY, b int GENERATED ALWAYS AS (a * 2) STORED",
                "a text CHECK (a IN ('new', 'old')) NOT NULL, b int CHECK (b > 1000) NOT NULL",
                "a text NOT NULL CHECK (a ~ '^[^@]+@[^@]+$'), b numeric(3,3) NOT NULL, c text[] NOT NULL",
                "a int PRIMARY KEY, b int REFERENCES t, c boolean NOT NULL, d int4range, EXCLUDE USING gist (d WITH &&)",
                "a int PRIMARY KEY REFERENCES z, b int NOT NULL REFERENCES z",
                "a mood NOT NULL, b positive NOT NULL",
            })
    void satisfyWhatATableDemands(String columns) throws SQLException {
        try (Connection connection = TestServer.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE z (id int PRIMARY KEY)");
            statement.execute("CREATE TYPE mood AS ENUM ('good', 'bad')");
            statement.execute("CREATE DOMAIN positive AS int CHECK (VALUE > 0)");
            statement.execute("CREATE TABLE t (" + columns + ")");
            SampleRows.Filled filled = SampleRows.fill(connection, Set.of(), Set.of());
            assertEquals(Set.of("public.z", "public.t"), filled.names());
            assertEquals(List.of(), filled.empty());
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM t")) {
                count.next();
                assertEquals(3, count.getInt(1));
            }
        }
    }

    /** Unless the table does not take it. */
    @Test
    void haveNoValueWhereAGapIsWanted() throws SQLException {
        try (Connection connection = TestServer.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a int PRIMARY KEY, b int, c int CHECK (c IS NOT NULL))");
            SampleRows.fill(connection, Set.of(), Set.of("public.t.b"));
            assertEquals("3 2 3", counts(statement));
            statement.execute("DELETE FROM t");
            SampleRows.fill(connection, Set.of(), Set.of("public.t.c"));
            assertTrue(counts(statement).startsWith("3 "));
            assertTrue(counts(statement).endsWith(" 3"));
        }
    }

    private static String counts(Statement statement) throws SQLException {
        try (ResultSet counts =
                statement.executeQuery("SELECT count(a) || ' ' || count(b) || ' ' || count(c) FROM t")) {
            counts.next();
            return counts.getString(1);
        }
    }

    @Test
    void doNotReachForeignTables() throws SQLException {
        try (Connection connection = TestServer.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE EXTENSION postgres_fdw;
                    CREATE SERVER nowhere FOREIGN DATA WRAPPER postgres_fdw OPTIONS (hostaddr '192.0.2.1');
                    CREATE USER MAPPING FOR PUBLIC SERVER nowhere OPTIONS (password 'x');
                    CREATE FOREIGN TABLE f (a int) SERVER nowhere;
                    CREATE TABLE t (a int);
                    CREATE FUNCTION copied() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN INSERT INTO f VALUES (1); RETURN NEW; END';
                    CREATE TRIGGER copied AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION copied();
                    CREATE TABLE p (a int) PARTITION BY HASH (a);
                    CREATE TABLE here PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0);
                    CREATE FOREIGN TABLE there PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 1) SERVER nowhere;
                    """);
            SampleRows.Filled filled = SampleRows.fill(connection, Set.of(), Set.of());
            assertEquals(Set.of("public.p"), filled.names());
            assertEquals(List.of("public.f", "public.there", "public.t"), filled.empty());
            statement.execute("SELECT a FROM ONLY here");
        }
    }

    /** Tables are filled many at once; what goes wrong with one is no other's loss. */
    @Test
    void areMadeForAllTablesButThoseThatTakeNone() throws SQLException {
        try (Connection connection = TestServer.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 200; i++) {
                statement.execute("CREATE TABLE t%d (a int PRIMARY KEY, b int NOT NULL REFERENCES t%d, CHECK (%s))"
                        .formatted(i, i * 2 / 3, i % 50 == 20 ? "false" : i % 7 == 3 ? "a > 1000" : "true"));
            }
            Set<Long> left = Relations.oids(connection, Set.of("public.t199"));
            SampleRows.Filled filled = SampleRows.fill(connection, left, Set.of());
            assertTrue(filled.empty().containsAll(List.of("public.t20", "public.t70", "public.t120", "public.t199")));
            assertTrue(filled.names().containsAll(List.of("public.t0", "public.t10", "public.t19", "public.t198")));
            assertEquals(200, filled.names().size() + filled.empty().size());
            try (ResultSet count = statement.executeQuery(filled.names().stream()
                    .map(name -> "SELECT FROM " + name)
                    .collect(Collectors.joining(" UNION ALL ", "SELECT count(*) FROM (", ") AS t")))) {
                count.next();
                assertEquals(3 * filled.names().size(), count.getInt(1));
            }
        }
    }
}
