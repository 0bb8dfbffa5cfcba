package dev.migrate.command;

import dev.migrate.MigrateException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A database as the user names it: {@code staging}, or {@code customers/acme} for one tenant of it.
 *
 * @param tenant the schema of one tenant; empty: all of the database
 */
public record DatabaseName(String name, Optional<String> tenant) {
    private static final String ALL = "all";
    private static final Pattern NAME = Pattern.compile("[\\w.-]+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Those that were typed, each once, in the order of typing; {@code all} stands for all that are known.
     *
     * @param known the names in the POM, in its order
     */
    public static List<DatabaseName> chosen(List<String> typed, List<String> known) {
        checkKnown(known);
        Set<DatabaseName> chosen = new LinkedHashSet<>();
        for (String text : typed) {
            if (text.strip().equals(ALL)) {
                known.forEach(name -> chosen.add(new DatabaseName(name, Optional.empty())));
            } else {
                chosen.add(parse(text.strip(), known));
            }
        }
        return List.copyOf(chosen);
    }

    private static DatabaseName parse(String text, List<String> known) {
        int slash = text.indexOf('/');
        String name = slash < 0 ? text : text.substring(0, slash);
        if (!known.contains(name)) {
            throw new MigrateException(
                    "migrate.database names '" + name + "', and there is no such database in the POM.",
                    known.isEmpty()
                            ? "Name databases in the plugin's <databases>, or say where it is with migrate.url."
                            : "Known are " + listed(known) + "; all of them are meant by " + ALL + ".");
        }
        return new DatabaseName(name, slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1)));
    }

    private static void checkKnown(List<String> known) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : known) {
            if (!NAME.matcher(name).matches() || name.equals(ALL)) {
                throw new MigrateException(
                        "'" + name + "' cannot be the name of a database in the POM.",
                        "Each <database> needs a <name> of letters, digits, _, - and ., other than '" + ALL + "'.");
            }
            if (!seen.add(name)) {
                throw new MigrateException("Two databases in the POM have the name '" + name + "'.", "Rename one.");
            }
        }
    }

    /** Names in a sentence; of many the first. */
    static String listed(Collection<String> names) {
        int most = 20;
        String some = String.join(", ", names.stream().limit(most).toList());
        return names.size() > most ? some + " and " + (names.size() - most) + " more" : some;
    }

    /** The tenants that are meant. */
    public List<String> among(List<String> tenants) {
        if (tenant.isEmpty()) {
            return tenants;
        }
        if (!tenants.contains(tenant.get())) {
            throw new MigrateException(
                    "Database '" + name + "' has no tenant '" + tenant.get() + "'.",
                    tenants.isEmpty() ? "Its query lists none." : "Its query lists " + listed(tenants) + ".");
        }
        return List.of(tenant.get());
    }
}
