package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Roles are the server's and no part of a schema; one that a schema names is made on the server of a shadow where it is
 * missing, so that the schema can be loaded.
 *
 * <p>Such a stub can not log in, has no rights and carries a comment that says where it comes from. On a server of the
 * user's own it is made only where there is none of its name, and never changed; it stays there, as another build may be
 * about to need it.
 */
public final class StubRoles {
    /** The comment on a role that was made here. */
    private static final String MARK = "Stub made by migrate-maven-plugin for a schema that names it";

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String NOT_ALLOWED = "42501";
    private static final Set<String> EXISTS = Set.of("42710", "23505");
    private static final Pattern QUOTED = Pattern.compile("[\"«„“]\\s?(.+?)\\s?[\"»“”][^\"»“”]*$");

    private StubRoles() {}

    /** The role that the server misses, when that is what it says: told by the place in its code, in any language. */
    public static Optional<String> missing(PSQLException error) {
        ServerErrorMessage message = error.getServerErrorMessage();
        if (message == null || !UNDEFINED_OBJECT.equals(error.getSQLState())) {
            return Optional.empty();
        }
        boolean ofRole = String.valueOf(message.getRoutine()).startsWith("get_role");
        Matcher name = QUOTED.matcher(String.valueOf(message.getMessage()));
        return ofRole && name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /**
     * Makes the role, unless somebody else just did.
     *
     * @throws MigrateException when the user of the connection may not
     */
    public static void create(Connection connection, String role) throws SQLException {
        String name = Identifier.quote(role);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE %s NOLOGIN ROLE CURRENT_USER; COMMENT ON ROLE %s IS '%s'".formatted(name, name, MARK));
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                throw new MigrateException(
                        "The schema names the role " + name + ", which is not on the server: " + e.getMessage(),
                        "Make it there (CREATE ROLE " + name + " NOLOGIN), or use the embedded server.",
                        e);
            }
            if (!EXISTS.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
        }
    }
}
