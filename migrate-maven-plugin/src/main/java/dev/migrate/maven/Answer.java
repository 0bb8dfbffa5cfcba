package dev.migrate.maven;

import dev.migrate.command.EachDatabase.Done;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a goal on one database.
 *
 * @param text for people
 * @param details the part of it that is shown also when there are many databases
 * @param summary in a line
 * @param result for machines
 * @param failure why the build stops; null: it goes on
 */
record Answer(
        List<String> text,
        List<String> details,
        String summary,
        Object result,
        @Nullable String failure) {

    /** The last line says it all. */
    static Answer of(List<String> text, Object result) {
        return new Answer(text, List.of(), text.get(text.size() - 1), result, null);
    }

    Done done() {
        return new Done(failure == null, summary, result);
    }
}
