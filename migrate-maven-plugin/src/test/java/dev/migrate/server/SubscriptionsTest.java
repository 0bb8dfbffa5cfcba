package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases with subscriptions are copied and dropped like others. */
class SubscriptionsTest {
    private static final String STATE = """
            SELECT string_agg(concat_ws(' ', s.subname, s.subslotname, s.subpublications, s.subbinary, s.substream,
                              s.subsynccommit, s.subenabled, s.subowner::regrole,
                              obj_description(s.oid, 'pg_subscription')), ', ' ORDER BY s.subname)
            FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()""";

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void areCopiedAndDropped(int major) throws SQLException {
        DatabaseServer server = TestServer.server(major);
        String template = TestServer.newName("test_");
        String copy = TestServer.newName("test_");
        server.createDatabase(template);
        run(server.database(template), """
                CREATE SUBSCRIPTION "It's one" CONNECTION 'host=publisher password=hunter2' PUBLICATION "A", b
                    WITH (connect = false, binary = true, streaming = true);
                CREATE SUBSCRIPTION two CONNECTION 'dbname=x' PUBLICATION b
                    WITH (connect = false, slot_name = NONE, synchronous_commit = on);
                COMMENT ON SUBSCRIPTION two IS 'the second''s';
                """);
        server.copyDatabase(template, copy);
        assertEquals(query(server.database(template), STATE), query(server.database(copy), STATE));
        assertFalse(query(
                        server.database(copy),
                        "SELECT string_agg(subconninfo, ' ') FROM pg_subscription s JOIN pg_database d"
                                + " ON d.oid = s.subdbid WHERE d.datname = current_database()")
                .contains("hunter2"));
        server.dropDatabase(copy);
        server.dropDatabase(template);
        assertFalse(server.exists(template));
        assertFalse(server.exists(copy));
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : sql.split(";\n", -1)) {
                statement.execute(one);
            }
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
