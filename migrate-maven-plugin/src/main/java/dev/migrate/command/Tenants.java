package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tenants of one database: a schema each, listed by a query of the user's. */
public final class Tenants {
    private Tenants() {}

    /**
     * The schemas, in the order of the rows; one that is listed twice counts once.
     *
     * @param name of the database, for messages
     * @param query its first column holds the names of the schemas, as they are, not quoted
     */
    public static List<String> schemas(String name, Database database, String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Set<String> schemas = new LinkedHashSet<>();
            while (row.next()) {
                schemas.add(named(name, row.getString(1)));
            }
            return List.copyOf(schemas);
        } catch (SQLException e) {
            throw failure(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static String named(String name, @Nullable String schema) {
        if (schema == null || schema.isEmpty()) {
            throw failure(name, "a row of the query names no schema", null);
        }
        return schema;
    }

    private static MigrateException failure(String name, String reason, @Nullable Throwable cause) {
        return new MigrateException(
                "The tenants of database '" + name + "' cannot be listed: " + reason,
                "Correct <tenants>: a query whose first column holds the names of the tenants' schemas.",
                cause);
    }
}
