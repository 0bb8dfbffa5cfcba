package dev.migrate.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tables by what the server tells them apart by, which stays when they are called otherwise. */
final class Relations {
    private static final String NAMES = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = ANY (?::bigint[]) ORDER BY 1""";

    private static final String OIDS = """
            SELECT to_regclass(name)::oid::bigint FROM unnest(?::text[]) AS name
            WHERE to_regclass(name) IS NOT NULL""";

    private Relations() {}

    /** The qualified and quoted names that they have now. */
    static Set<String> names(Connection connection, Set<Long> oids) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        if (oids.isEmpty()) {
            return names;
        }
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setArray(1, connection.createArrayOf("bigint", oids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** Those that are there, of these qualified and quoted names. */
    static Set<Long> oids(Connection connection, Set<String> names) throws SQLException {
        Set<Long> oids = new LinkedHashSet<>();
        if (names.isEmpty()) {
            return oids;
        }
        try (PreparedStatement statement = connection.prepareStatement(OIDS)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    oids.add(rows.getLong(1));
                }
            }
        }
        return oids;
    }
}
