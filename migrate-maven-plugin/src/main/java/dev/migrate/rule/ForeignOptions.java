package dev.migrate.rule;

import dev.migrate.catalog.ForeignOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Options for foreign-data wrappers, as SQL. A secret is not in it: a place holder is, and a note says so. */
final class ForeignOptions {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> VERBS = Set.of("add", "set", "drop");

    private ForeignOptions() {}

    /** {@code OPTIONS (host 'archive')}, or nothing where there are none. */
    static Optional<String> clause(List<ForeignOption> options) {
        return list(options.stream().map(ForeignOptions::given).toList());
    }

    /** {@code OPTIONS (SET host 'archive', DROP port)}: what makes the second of the first; secrets differ in nothing. */
    static Optional<String> between(List<ForeignOption> from, List<ForeignOption> to) {
        List<String> actions = new ArrayList<>();
        from.stream()
                .filter(option -> find(option.name(), to).isEmpty())
                .forEach(option -> actions.add("DROP " + name(option)));
        for (ForeignOption option : to) {
            Optional<ForeignOption> before = find(option.name(), from);
            if (before.isEmpty()) {
                actions.add("ADD " + given(option));
            } else if (!before.get().equals(option)) {
                actions.add("SET " + given(option));
            }
        }
        return list(actions);
    }

    /** Changes them in place. */
    static Change change(String alter, List<ForeignOption> from, List<ForeignOption> to) {
        List<ForeignOption> given =
                to.stream().filter(option -> !from.contains(option)).toList();
        return Change.inPlace(
                between(from, to).map(options -> withNote(Statement.of(alter + " " + options), alter, given)).stream()
                        .toList());
    }

    /**
     * Says of the secrets that a statement only makes room for how they come in.
     *
     * @param alter the statement by which the options are changed, as far as to them
     */
    static Statement withNote(Statement statement, String alter, List<ForeignOption> options) {
        String set = options.stream()
                .filter(ForeignOption::isSecret)
                .map(option -> "SET " + name(option) + " '...'")
                .collect(Collectors.joining(", "));
        return set.isEmpty()
                ? statement
                : statement.note(
                        "secret: no script holds it; where this was run, set it by hand and not in a revision:",
                        alter + " OPTIONS (" + set + ");");
    }

    static boolean holdSecret(List<ForeignOption> options) {
        return options.stream().anyMatch(ForeignOption::isSecret);
    }

    private static Optional<ForeignOption> find(String name, List<ForeignOption> options) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private static Optional<String> list(List<String> options) {
        return options.isEmpty() ? Optional.empty() : Optional.of("OPTIONS (" + String.join(", ", options) + ")");
    }

    private static String given(ForeignOption option) {
        return name(option) + " " + Ddl.literal(Objects.requireNonNullElse(option.value(), ForeignOption.PLACEHOLDER));
    }

    /** Key words need no quotes here, but for those that a change begins with. */
    private static String name(ForeignOption option) {
        String name = option.name();
        boolean plain = PLAIN.matcher(name).matches() && !VERBS.contains(name);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
