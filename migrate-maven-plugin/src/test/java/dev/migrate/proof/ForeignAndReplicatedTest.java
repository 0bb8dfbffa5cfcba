package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.migrate.server.DatabaseServer;
import dev.migrate.server.TestServer;
import dev.migrate.state.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign data, publications, subscriptions and typed tables in every version, with what each of them has. */
class ForeignAndReplicatedTest {
    private static final String SOURCE = """
            CREATE EXTENSION postgres_fdw;
            CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'a');
            CREATE USER MAPPING FOR PUBLIC SERVER archive OPTIONS (user 'u', password 'hunter2');
            CREATE FOREIGN TABLE old (a int OPTIONS (column_name 'x'), b text) SERVER archive;
            CREATE TABLE t (id int PRIMARY KEY, b text, c int);
            CREATE TABLE u (id int PRIMARY KEY);
            CREATE PUBLICATION p FOR TABLE t;
            CREATE SUBSCRIPTION s CONNECTION 'password=hunter2' PUBLICATION a WITH (connect = false);
            CREATE TYPE pair AS (a int, b int);
            CREATE TABLE pairs OF pair;
            """;
    private static final String TARGET = """
            CREATE EXTENSION postgres_fdw;
            CREATE FOREIGN DATA WRAPPER mine OPTIONS (a 'b');
            CREATE SERVER other FOREIGN DATA WRAPPER mine;
            CREATE SERVER archive VERSION '2' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'b', port '1');
            CREATE USER MAPPING FOR PUBLIC SERVER archive OPTIONS (user 'v', password 'hunter2');
            CREATE USER MAPPING FOR CURRENT_USER SERVER archive OPTIONS (password 'hunter2');
            CREATE FOREIGN TABLE old (a bigint OPTIONS (column_name 'y') NOT NULL, b text CHECK (b <> ''), c int DEFAULT 1)
                SERVER archive OPTIONS (table_name 'z');
            COMMENT ON FOREIGN TABLE old IS 'o';
            GRANT SELECT ON old TO pg_monitor;
            GRANT USAGE ON FOREIGN SERVER archive TO pg_monitor;
            GRANT USAGE ON FOREIGN DATA WRAPPER mine TO pg_monitor;
            CREATE TABLE parts (a int, b text) PARTITION BY LIST (a);
            CREATE FOREIGN TABLE part PARTITION OF parts FOR VALUES IN (1) SERVER archive;
            CREATE TABLE t (id int PRIMARY KEY, b text, c int);
            CREATE TABLE u (id int PRIMARY KEY);
            CREATE PUBLICATION p FOR TABLE u WITH (publish = 'insert');
            CREATE PUBLICATION everything FOR ALL TABLES WITH (publish_via_partition_root);
            COMMENT ON PUBLICATION p IS 'p';
            CREATE SUBSCRIPTION s CONNECTION 'password=hunter2' PUBLICATION b
                WITH (connect = false, slot_name = 'x', binary, streaming = on, synchronous_commit = on);
            CREATE SUBSCRIPTION two CONNECTION 'password=hunter2' PUBLICATION b WITH (connect = false);
            COMMENT ON SUBSCRIPTION two IS 'two';
            CREATE TYPE pair AS (a bigint, b int, c text);
            CREATE TABLE pairs OF pair (a WITH OPTIONS NOT NULL);
            """;
    private static final String SINCE_15 = """
            CREATE SCHEMA app;
            ALTER PUBLICATION p SET TABLE u, t (id, b) WHERE (id > 1);
            CREATE PUBLICATION schemas FOR TABLES IN SCHEMA app;
            CREATE SUBSCRIPTION three CONNECTION '' PUBLICATION b WITH (connect = false, two_phase, disable_on_error);
            """;
    private static final String SINCE_16 = """
            ALTER SUBSCRIPTION s SET (origin = none, run_as_owner, password_required = false, streaming = parallel);
            """;
    private static final String SINCE_17 = """
            CREATE SUBSCRIPTION four CONNECTION '' PUBLICATION b WITH (connect = false, failover);
            """;
    private static final String SINCE_18 = """
            ALTER PUBLICATION p SET (publish_generated_columns = stored);
            CREATE PUBLICATION computed WITH (publish_generated_columns = stored);
            ALTER SUBSCRIPTION two SET (streaming = off);
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void isProvedOn(int major) throws SQLException {
        DatabaseServer server = TestServer.server(major);
        String target = TARGET
                + (major < 15 ? "" : SINCE_15)
                + (major < 16 ? "" : SINCE_16)
                + (major < 17 ? "" : SINCE_17)
                + (major < 18 ? "" : SINCE_18);
        try (Shadow from = shadow(server, SOURCE);
                Shadow to = shadow(server, target)) {
            Proposal proposal = Proposal.of(TestProofs.of(from.copies()), from.catalog(), to.catalog());
            assertFalse((proposal.upgrade().toSql() + proposal.downgrade().toSql()).contains("hunter2"));
            assertEquals(List.of(), to.catalog().unclaimed());
        }
    }

    private static Shadow shadow(DatabaseServer server, String sql) throws SQLException {
        Shadow shadow = Shadow.empty(server);
        try (Connection connection = shadow.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return shadow;
    }
}
