package dev.migrate.run;

import java.util.List;

/** Values and names as SQL text. Right whatever {@code standard_conforming_strings} says. */
final class Literal {

    static String text(String value) {
        String doubled = value.indexOf('\'') < 0 ? value : value.replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    static String array(List<String> values) {
        StringBuilder array = new StringBuilder("ARRAY[");
        for (int i = 0; i < values.size(); i++) {
            array.append(i == 0 ? "" : ", ").append(text(values.get(i)));
        }
        return array.append("]::text[]").toString();
    }

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private Literal() {}
}
