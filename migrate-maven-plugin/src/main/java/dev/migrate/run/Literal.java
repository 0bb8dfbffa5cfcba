package dev.migrate.run;

import java.util.List;
import java.util.stream.Collectors;

/** Values and names as SQL text. Right whatever {@code standard_conforming_strings} says. */
final class Literal {

    static String text(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    static String array(List<String> values) {
        return values.stream().map(Literal::text).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private Literal() {}
}
