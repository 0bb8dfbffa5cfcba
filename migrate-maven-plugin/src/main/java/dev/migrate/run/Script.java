package dev.migrate.run;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import java.util.List;

/**
 * A revision as the runner needs it.
 *
 * @param parents the ids it stands on; none for a base
 * @param message what it does, in a line
 * @param source the name of the file, for messages
 */
public record Script(
        String id,
        List<String> parents,
        String message,
        String source,
        Checksum checksum,
        Section upgrade,
        Section downgrade) {

    /** Copies the list. */
    public Script {
        parents = List.copyOf(parents);
    }

    /** The statements of one direction. */
    public Section section(Direction direction) {
        return switch (direction) {
            case UPGRADE -> upgrade;
            case DOWNGRADE -> downgrade;
        };
    }

    /** Id and message, as messages name a revision: {@code 3f2a9c81d4e0 (Add device location field)}. */
    public String title() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }
}
