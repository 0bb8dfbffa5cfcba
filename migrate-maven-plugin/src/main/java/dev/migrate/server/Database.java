package dev.migrate.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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

    /** The driver takes it for a part of the host, and tells the log about it. */
    private static final Pattern USER_BEFORE_HOST = Pattern.compile("^[^?]*//[^/?]*@");

    /**
     * Opens a session.
     *
     * @throws DatabaseUnreachableException when none can be had: with the server's or the network's reason
     */
    public Connection connect() {
        if (USER_BEFORE_HOST.matcher(url).find()) {
            throw new DatabaseUnreachableException(
                    this, "a user before the host is no part of a JDBC URL: end it with ?user=…&password=…", null);
        }
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
                throw new DatabaseUnreachableException(
                        this, "it is no PostgreSQL URL (jdbc:postgresql://host/name)", null);
            }
            return connection;
        } catch (SQLException e) {
            throw new DatabaseUnreachableException(this, e.getMessage(), e);
        }
    }

    /** Another database on the same server, reached in the same way. */
    public Database named(String name) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        String options = query < 0 ? "" : url.substring(query);
        return new Database(
                address.substring(0, address.lastIndexOf('/') + 1) + encode(name) + options, user, password);
    }

    /** The same, with sessions that look for unqualified names in these schemas only, in this order. */
    public Database searching(List<String> schemas) {
        String path = schemas.stream()
                .map(schema -> "\"" + schema.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
        return new Database(url + (url.contains("?") ? "&" : "?") + SEARCH_PATH + "=" + encode(path), user, password);
    }

    /** What sessions begin with as {@code search_path}, if the URL says it. */
    public Optional<String> searchPath() {
        return Optional.ofNullable(Driver.parseURL(url, null)).map(options -> options.getProperty(SEARCH_PATH));
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
