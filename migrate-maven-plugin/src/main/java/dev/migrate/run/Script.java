package dev.migrate.run;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import java.util.List;
import java.util.Optional;

/**
 * A revision as the runner needs it.
 *
 * @param parents the ids it stands on; none for a base
 * @param message what it does, in a line
 * @param source the name of the file, for messages
 * @param program what does the revision's work; empty: the statements of its sections
 */
public record Script(
        String id,
        List<String> parents,
        String message,
        String source,
        Checksum checksum,
        Section upgrade,
        Section downgrade,
        Optional<Program> program) {

    /** Copies the list. */
    public Script {
        parents = List.copyOf(parents);
    }

    /** A revision of SQL. */
    public Script(
            String id,
            List<String> parents,
            String message,
            String source,
            Checksum checksum,
            Section upgrade,
            Section downgrade) {
        this(id, parents, message, source, checksum, upgrade, downgrade, Optional.empty());
    }

    /** What the version table keeps of one direction. */
    Section stored(Direction direction) {
        return program.map(program -> program.stored(direction)).orElse(section(direction));
    }

    /** The same for scripts that do the same. */
    public String fingerprint() {
        return program.map(Program::fingerprint).orElse(checksum.toString());
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
