package dev.migrate.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables of ten columns each, with a primary key, a check, a foreign key to a table before it and two more indexes. Of
 * every fifty tables one is otherwise in the second state: two in a hundred.
 */
record GeneratedSchema(int tables) {
    private static final int CHANGED_ONE_OF = 50;
    private static final int TABLES_IN_A_FILE = 100;

    /** Spreads the foreign keys over the tables that are there already. */
    private static final int SPREAD = 7919;

    /** Writes the first state into files of a folder. */
    Path before(Path folder) throws IOException {
        return write(folder, false);
    }

    /** Writes the second state. */
    Path after(Path folder) throws IOException {
        return write(folder, true);
    }

    private Path write(Path folder, boolean changed) throws IOException {
        Files.createDirectories(folder);
        for (int first = 0; first < tables; first += TABLES_IN_A_FILE) {
            String sql = IntStream.range(first, Math.min(first + TABLES_IN_A_FILE, tables))
                    .mapToObj(number -> table(number, changed && number % CHANGED_ONE_OF == CHANGED_ONE_OF - 1))
                    .collect(Collectors.joining("\n"));
            Files.writeString(folder.resolve("%06d.sql".formatted(first)), sql);
        }
        return folder;
    }

    private static String table(int number, boolean changed) {
        Change change = changed ? Change.of(number / CHANGED_ONE_OF) : Change.NONE;
        String name = name(number);
        List<String> elements = new ArrayList<>(List.of(
                "id bigint PRIMARY KEY",
                "parent_id bigint REFERENCES " + name(number == 0 ? 0 : SPREAD % number),
                "name varchar(%d) NOT NULL".formatted(change == Change.WIDER ? 200 : 100),
                "code text NOT NULL DEFAULT '%s'".formatted(change == Change.DEFAULT ? "y" : "x"),
                "amount numeric(12,2) DEFAULT 0",
                "active boolean NOT NULL DEFAULT true",
                "kind integer",
                "created_at timestamptz NOT NULL DEFAULT now()",
                "updated_at timestamptz",
                "note text",
                "CONSTRAINT %s_amount CHECK (amount >= %d)".formatted(name, change == Change.CHECK ? -1 : 0)));
        if (change == Change.COLUMN) {
            elements.add("location text");
        }
        return "CREATE TABLE %s (\n    %s\n);\n".formatted(name, String.join(",\n    ", elements))
                + "CREATE INDEX %s_name ON %s (name);\n".formatted(name, name)
                + "CREATE INDEX %s_created ON %s (created_at, kind)%s;\n"
                        .formatted(name, name, change == Change.INDEX ? "" : " WHERE active");
    }

    private static String name(int number) {
        return "device_%05d".formatted(number);
    }

    private enum Change {
        NONE,
        COLUMN,
        WIDER,
        DEFAULT,
        CHECK,
        INDEX;

        static Change of(int number) {
            return values()[1 + number % (values().length - 1)];
        }
    }
}
