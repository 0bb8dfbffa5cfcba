package dev.migrate.report;

import dev.migrate.command.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code sql} has to say beside the SQL. */
public final class SqlText {
    private SqlText() {}

    /** Of SQL that goes to standard output. */
    public static List<String> of(Sql.Result result) {
        if (!result.revisions().isEmpty()) {
            return List.of();
        }
        String where = result.database()
                .map(database -> " on " + database.displayName())
                .orElse("");
        return switch (result.direction()) {
            case UPGRADE -> List.of("Nothing is pending" + where + ": the SQL applies no revision.");
            case DOWNGRADE -> List.of("Nothing is to be taken back" + where + ": the SQL takes back no revision.");
        };
    }

    /** Of SQL in a file. */
    public static List<String> of(Sql.Result result, Path file) {
        return Stream.concat(of(result).stream(), Stream.of("Wrote " + file)).toList();
    }
}
