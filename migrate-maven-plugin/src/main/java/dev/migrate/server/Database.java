package dev.migrate.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where a database is and how to get in. The password appears in no text that this record makes.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://host:port/name?option=value}
 * @param user null: the driver's own way (the URL, the operating system's user)
 * @param password null: the driver's own way (the URL, {@code pgpass})
 */
public record Database(
        String url, @Nullable String user, @Nullable String password) {
    private static final String SEARCH_PATH = "currentSchema";

    /** What the server is, the database's name, and options. Of other shapes the driver tells its log, with the options. */
    private static final Pattern SHAPE =
            Pattern.compile("(jdbc:postgresql:(?://[^/?@]*/)?)([^/?]*)(\\?.*)?", Pattern.DOTALL);

    private static final Pattern USER_BEFORE_HOST = Pattern.compile("^[^?]*//[^/?]*@");

    /**
     * Opens a session.
     *
     * @throws DatabaseUnreachableException when none can be had: with the server's or the network's reason, or why it is no URL
     */
    public Connection connect() {
        shape();
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "migrate-maven-plugin");
        try {
            Connection connection = new Driver().connect(url, properties);
            if (connection == null) {
                throw notUnderstood();
            }
            return connection;
        } catch (SQLException e) {
            if (Driver.parseURL(url, null) == null) {
                throw notUnderstood(); // without a cause: it holds the whole URL
            }
            throw new DatabaseUnreachableException(this, e.getMessage(), e);
        }
    }

    /** Another database on the same server, reached in the same way. */
    public Database named(String name) {
        Matcher shape = shape();
        String options = shape.group(3) == null ? "" : shape.group(3);
        return new Database(shape.group(1) + encode(name) + options, user, password);
    }

    /** The same, with sessions that look for unqualified names in these schemas only, in this order. */
    public Database searching(List<String> schemas) {
        return new Database(
                url + (url.contains("?") ? "&" : "?") + SEARCH_PATH + "=" + encode(searchPath(schemas)),
                user,
                password);
    }

    /** The value of {@code search_path} that names these schemas. */
    public static String searchPath(List<String> schemas) {
        return schemas.stream()
                .map(schema -> "\"" + schema.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
    }

    /** What sessions begin with as {@code search_path}, if the URL says it. */
    public Optional<String> searchPath() {
        shape();
        return Optional.ofNullable(Driver.parseURL(url, null)).map(options -> options.getProperty(SEARCH_PATH));
    }

    private Matcher shape() {
        Matcher shape = SHAPE.matcher(url);
        if (shape.matches()) {
            return shape;
        }
        throw USER_BEFORE_HOST.matcher(url).find()
                ? new DatabaseUnreachableException(
                        this, "a user before the host is no part of a JDBC URL: end it with ?user=…&password=…", null)
                : notUnderstood();
    }

    private DatabaseUnreachableException notUnderstood() {
        return new DatabaseUnreachableException(
                this,
                "it is no PostgreSQL URL (jdbc:postgresql://host:port/name?option=value, values percent-encoded)",
                null);
    }

    /** The URL without its options, which may hold secrets, and without what stands before an at sign. */
    public String displayName() {
        String address = url.replaceFirst("//[^/]*@", "//");
        int query = address.indexOf('?');
        return (query < 0 ? address : address.substring(0, query)).replaceFirst("//.*@", "//");
    }

    @Override
    public String toString() {
        return displayName();
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
