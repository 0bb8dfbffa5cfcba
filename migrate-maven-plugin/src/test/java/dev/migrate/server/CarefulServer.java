package dev.migrate.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that waits for the disk at each commit, as PostgreSQL does unless it is told not to; for what is measured. */
public final class CarefulServer {
    private CarefulServer() {}

    /** Starts one of the default major, with its data under {@code target}, not in memory; it is the caller's to close. */
    public static EmbeddedServer open() throws SQLException {
        Path data = TestServer.target().resolve("careful-server");
        EmbeddedServer server = EmbeddedServer.open(TestServer.options(data, PostgresVersion.DEFAULT_MAJOR));
        try (Connection connection = server.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = on");
            statement.execute("ALTER SYSTEM SET full_page_writes = on");
            statement.execute("SELECT pg_reload_conf()");
        }
        return server;
    }
}
