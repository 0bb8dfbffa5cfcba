package dev.migrate.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where the project's own database is, in the properties of a module: what a goal of the build has put there. To the next
 * goal of the build it must not look like a database that the user has configured.
 *
 * @param now what was put there; empty: nothing
 * @param before what stood there until then
 */
record Published(Map<String, String> now, Map<String, String> before) {
    static final String URL = "migrate.url";
    static final String USER = "migrate.user";
    static final String PASSWORD = "migrate.password";

    /** The module keeps maps, which all class loaders of the plugin share. */
    private static final String NOW = "migrate.published.now";

    private static final String BEFORE = "migrate.published.before";

    Published {
        now = Map.copyOf(now);
        before = Map.copyOf(before);
    }

    /** What goals have put into the properties of a module up to now. */
    static Published in(MavenProject project) {
        return new Published(kept(project, NOW), kept(project, BEFORE));
    }

    /** Puts properties where jOOQ's code generator and the tests of the build find them. */
    static void put(Map<String, String> properties, MavenProject project) {
        Published last = in(project);
        Map<String, String> before = new HashMap<>(last.before());
        for (String property : properties.keySet()) {
            String old = project.getProperties().getProperty(property);
            if (old != null && !last.now().containsKey(property)) {
                before.put(property, old);
            }
        }
        properties.forEach(project.getProperties()::setProperty);
        if (!properties.isEmpty()) {
            project.setContextValue(NOW, Map.copyOf(properties));
            project.setContextValue(BEFORE, Map.copyOf(before));
        }
    }

    /**
     * What a goal would have been given if nothing had been put there. Where the user says another user or password for the
     * URL, that counts, with what is left of the rest; without the URL the rest never does.
     *
     * @param said whether the user says a property, on the command line or in the goal's configuration
     */
    ConnectionSettings without(ConnectionSettings given, Predicate<String> said) {
        boolean isHere = is(URL, given.url(), said);
        boolean isUser = is(USER, given.user(), said);
        boolean isPassword = is(PASSWORD, given.password(), said);
        if (isHere && !(isUser && isPassword)) {
            return given;
        }
        return new ConnectionSettings(
                isHere ? before.get(URL) : given.url(),
                isUser ? before.get(USER) : given.user(),
                isPassword ? before.get(PASSWORD) : given.password(),
                given.server());
    }

    private boolean is(String property, @Nullable String value, Predicate<String> said) {
        return value != null && value.equals(now.get(property)) && !said.test(property);
    }

    @SuppressWarnings("unchecked") // put is the only one who puts it
    private static Map<String, String> kept(MavenProject project, String key) {
        Object kept = project.getContextValue(key);
        return kept == null ? Map.of() : (Map<String, String>) kept;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Published" + now.keySet();
    }
}
