package dev.migrate.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pg_dump says, as a set of statements: in its order, the lines between the parentheses of a table sorted, since columns
 * come in the order in which they were added and that cannot be changed.
 */
record DumpText(List<String> statements) {
    private static final Pattern TABLE = Pattern.compile(
            "(CREATE (?:UNLOGGED )?(?:FOREIGN )?TABLE [^\n]*\\(\n)(.*?)(\n\\)[^\n]*(?:\n[^\n]+)*)", Pattern.DOTALL);

    static DumpText of(String dump) {
        List<String> statements = new ArrayList<>();
        for (String part : dump.split("\n\n+", -1)) {
            String statement = part.lines()
                    .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"))
                    .strip();
            if (!statement.isEmpty()) {
                statements.add(sorted(statement));
            }
        }
        return new DumpText(statements.stream().sorted().toList());
    }

    private static String sorted(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.matches()
                ? table.group(1)
                        + Arrays.stream(table.group(2).split("\n"))
                                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                                .sorted()
                                .collect(Collectors.joining("\n"))
                        + table.group(3)
                : statement;
    }

    @Override
    public String toString() {
        return String.join("\n\n", statements);
    }
}
