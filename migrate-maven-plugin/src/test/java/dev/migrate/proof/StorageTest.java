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

/** Where and how tables, indexes and materialized views are stored. Tablespaces are the cluster's, so that is no corpus case. */
class StorageTest {
    private static final String TABLES = """
            CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
            CREATE TABLE t (a int CONSTRAINT key PRIMARY KEY, b text)%1$s;
            CREATE INDEX i ON t (b)%2$s WHERE b <> ' WHERE ';
            CREATE MATERIALIZED VIEW m%1$s AS SELECT a FROM t;
            CREATE TABLE p (a int) PARTITION BY LIST (a)%3$s;
            CREATE INDEX pi ON p (a)%2$s;
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void isProvedBothWays(int major) throws SQLException {
        DatabaseServer server = TestServer.server(major);
        createTablespace(server.database("postgres").connect());
        String plain = TABLES.formatted("", "", "");
        String elsewhere = TABLES.formatted(" USING other TABLESPACE room", " TABLESPACE room", " TABLESPACE room")
                + "ALTER INDEX key SET TABLESPACE room;";
        try (Shadow from = shadow(server, plain);
                Shadow to = shadow(server, elsewhere);
                Shadow bare = shadow(server, "CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;");
                Shadow full = shadow(server, elsewhere + """
                        CREATE TABLE here PARTITION OF p FOR VALUES IN (1) TABLESPACE pg_default;
                        CREATE TABLE there PARTITION OF p FOR VALUES IN (2);
                        """)) {
            Proposal moved = prove(from, to);
            assertEquals(major < 15, moved.upgrade().toSql().contains("DROP TABLE"));
            assertEquals(major < 15, moved.downgrade().toSql().contains("DROP TABLE"));
            assertFalse(moved.upgrade().hazards().isEmpty());
            Proposal made = prove(bare, full);
            assertEquals(List.of(), made.upgrade().hazards());
        }
    }

    private static Proposal prove(Shadow from, Shadow to) {
        return Proposal.of(TestProofs.of(from.copies()), from.catalog(), to.catalog());
    }

    /** In the data directory, which is a test server's own. */
    private static void createTablespace(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SET allow_in_place_tablespaces = on");
            statement.execute("CREATE TABLESPACE room LOCATION ''");
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
