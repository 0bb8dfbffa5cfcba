package dev.migrate.rule;

import dev.migrate.catalog.Argument;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Options;
import dev.migrate.catalog.RoutineBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the statements for functions and procedures have in common. */
final class Routines {
    /** Settings whose value is a list of names, each in quotes where it needs them. */
    private static final Set<String> LISTS = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    private static final Pattern ELEMENT = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,\"]+))\\s*(?:,|$)");

    private static final Pattern DOT = Pattern.compile("\\.");

    private Routines() {}

    /** {@code (a integer, b text DEFAULT 'x')}. */
    static String arguments(List<Argument> arguments) {
        return arguments.stream().map(Routines::argument).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String argument(Argument argument) {
        List<String> words = new ArrayList<>();
        if (argument.mode() != Argument.Mode.IN) {
            words.add(argument.mode().name());
        }
        Optional.ofNullable(argument.name()).map(Identifier::quote).ifPresent(words::add);
        words.add(TypeName.readable(argument.type()));
        Optional.ofNullable(argument.defaultValue())
                .map(value -> "DEFAULT " + Expressions.withoutCast(value, TypeName.of(argument.type())))
                .ifPresent(words::add);
        return String.join(" ", words);
    }

    /**
     * Whether {@code CREATE OR REPLACE} takes the new arguments for the old ones: a name stays once it is given, and so
     * does a default; what is given back stays altogether.
     */
    static boolean replaceable(List<Argument> from, List<Argument> to) {
        if (from.size() != to.size()) {
            return false;
        }
        return Stream.iterate(0, i -> i < from.size(), i -> i + 1).allMatch(i -> replaceable(from.get(i), to.get(i)));
    }

    private static boolean replaceable(Argument from, Argument to) {
        boolean given = from.mode() == Argument.Mode.IN || from.mode() == Argument.Mode.VARIADIC;
        boolean sameName =
                from.name() == null ? given || to.name() == null : from.name().equals(to.name());
        boolean sameDefault = from.defaultValue() == null || from.defaultValue().equals(to.defaultValue());
        boolean keepsDefault = sameDefault || (to.defaultValue() != null && !isPolymorphic(from));
        return from.mode() == to.mode() && from.type().equals(to.type()) && sameName && keepsDefault;
    }

    /** The default of such an argument has a type of its own, which must stay. */
    private static boolean isPolymorphic(Argument argument) {
        return argument.type().startsWith("any");
    }

    /** What follows the arguments and attributes: {@code AS $$…$$}. */
    static String body(RoutineBody body) {
        if (body instanceof RoutineBody.Sql sql) {
            return sql.text();
        }
        if (body instanceof RoutineBody.Compiled code) {
            String file = code.file().isEmpty() ? "" : Ddl.literal(code.file()) + ", ";
            return "AS " + file + Ddl.literal(code.symbol());
        }
        return "AS " + dollarQuoted(((RoutineBody.Quoted) body).text());
    }

    private static String dollarQuoted(String text) {
        String tag = Stream.iterate(0, i -> i + 1)
                .map(i -> i == 0 ? "$" : i == 1 ? "$body" : "$body" + i)
                .filter(beginning -> !text.contains(beginning + "$") && !text.endsWith(beginning))
                .findFirst()
                .orElseThrow();
        return tag + "$" + text + tag + "$";
    }

    static List<String> transforms(List<String> types) {
        return types.isEmpty()
                ? List.of()
                : List.of("TRANSFORM "
                        + types.stream().map(type -> "FOR TYPE " + type).collect(Collectors.joining(", ")));
    }

    /** {@code SET search_path = public}, one for each. */
    static List<String> set(Options settings) {
        return settings.inOrder().stream().map(Routines::set).toList();
    }

    /** Those that differ, as {@code ALTER} takes them. */
    static List<String> changedSettings(Options from, Options to) {
        List<String> changes = new ArrayList<>();
        from.inOrder().stream()
                .map(Routines::name)
                .filter(name -> to.inOrder().stream().map(Routines::name).noneMatch(name::equals))
                .forEach(name -> changes.add("RESET " + name));
        to.inOrder().stream()
                .filter(setting -> !from.inOrder().contains(setting))
                .map(Routines::set)
                .forEach(changes::add);
        return changes;
    }

    private static String set(String setting) {
        String name = name(setting);
        String value = setting.substring(setting.indexOf('=') + 1);
        return "SET " + name + " = " + (LISTS.contains(name) ? list(value) : Ddl.literal(value));
    }

    /** In lower case, which settings do not mind; one of an extension's is called {@code extension.setting}. */
    private static String name(String setting) {
        String name = setting.substring(0, setting.indexOf('=')).toLowerCase(Locale.ROOT);
        return DOT.splitAsStream(name).map(Identifier::quote).collect(Collectors.joining("."));
    }

    private static String list(String value) {
        List<String> elements = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(value);
        while (matcher.lookingAt()) {
            String quoted = matcher.group(1);
            String element = quoted == null ? matcher.group(2).strip() : quoted.replace("\"\"", "\"");
            elements.add(element.isEmpty() ? "''" : Identifier.quote(element));
            matcher.region(matcher.end(), value.length());
        }
        return elements.isEmpty() ? "''" : String.join(", ", elements);
    }
}
