package dev.migrate.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values for columns, by what their type is like. The first try is as plain as can be; later ones vary. */
final class SampleValues {
    private static final List<String> TEXTS = List.of(
            "user%d@example.com", "abc%d2345", "ABC-%d", "USD", "https://example.com/%d", "1%d", "active", "#aabbc%d");
    private static final List<String> NUMBERS = List.of("0.%d", "%d0", "0", "20%d", "-%d", "%d000");

    private SampleValues() {}

    /**
     * A value as SQL.
     *
     * @param row which row it is for, from 0; other rows have other values where the type has enough of them
     * @param attempt how many were tried before
     */
    static String of(SampleColumn column, int row, int attempt, Random random) {
        String plain = plain(column, row + 1);
        if (plain.isEmpty()) {
            return "NULL";
        }
        List<String> choices = choices(column, plain, row + 1);
        String value = choices.get(attempt < choices.size() ? attempt : random.nextInt(choices.size()));
        return "'" + value.replace("'", "''") + "'::" + column.type();
    }

    /** What the checks speak of comes first, with the numbers on both sides of each. */
    private static List<String> choices(SampleColumn column, String plain, int row) {
        List<String> choices = new ArrayList<>(column.literals());
        if (column.category().equals("N")) {
            column.literals().stream()
                    .filter(SampleValues::isInteger)
                    .map(Long::parseLong)
                    .forEach(literal -> {
                        choices.add(Long.toString(literal + row));
                        choices.add(Long.toString(literal - row));
                    });
        }
        choices.add(plain);
        patterns(column.category()).forEach(pattern -> choices.add(pattern.formatted(row)));
        return choices;
    }

    private static boolean isInteger(String literal) {
        return literal.matches("-?\\d{1,15}");
    }

    private static List<String> patterns(String category) {
        return switch (category) {
            case "S" -> TEXTS;
            case "N" -> NUMBERS;
            default -> List.of();
        };
    }

    /** Empty when nothing is known of the type. */
    private static String plain(SampleColumn column, int row) {
        return switch (column.category()) {
            case "A" -> "{}";
            case "B" -> row % 2 == 1 ? "true" : "false";
            case "D" ->
                column.base().startsWith("time") && !column.base().startsWith("timestamp")
                        ? "10:0" + row
                        : "2024-01-0" + row + (column.base().equals("date") ? "" : " 10:00:00");
            case "E" -> column.labels().get((row - 1) % column.labels().size());
            case "G" -> geometry(column.base(), row);
            case "I" -> column.base().equals("cidr") ? "10.0." + row + ".0/24" : "10.0.0." + row;
            case "N" -> Integer.toString(row);
            case "R" -> "empty";
            case "S" -> Character.toString('a' + row - 1);
            case "T" -> row + " days";
            case "V" -> Integer.toBinaryString(row);
            case "U" -> other(column.base(), row);
            default -> "";
        };
    }

    private static String geometry(String base, int row) {
        return switch (base) {
            case "point" -> "(%d,%d)".formatted(row, row);
            case "circle" -> "<(%d,%d),1>".formatted(row, row);
            case "box" -> "(%d,%d),(0,0)".formatted(row, row);
            default -> "";
        };
    }

    private static String other(String base, int row) {
        return switch (base) {
            case "uuid" -> "00000000-0000-0000-0000-00000000000" + row;
            case "json", "jsonb" -> "{\"a\": " + row + "}";
            case "xml" -> "<a>" + row + "</a>";
            case "bytea" -> "\\x0" + row;
            case "tsvector", "tsquery", "ltree" -> "a" + row;
            case "hstore" -> "a=>" + row;
            case "macaddr" -> "08:00:2b:01:02:0" + row;
            case "pg_lsn" -> "0/" + row;
            default -> "";
        };
    }
}
