package dev.migrate.run;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the version table, without the scripts.
 *
 * @param databaseUser the role that the session had logged in as
 * @param appliedBy who ran it
 * @param toolVersion the version of this tool that ran it
 * @param progress empty: the revision is applied; else it is under way, or a run was killed in it
 */
public record AppliedRevision(
        String id,
        List<String> parents,
        String message,
        String source,
        Checksum checksum,
        String databaseUser,
        String appliedBy,
        Instant appliedAt,
        Duration duration,
        String toolVersion,
        Optional<Progress> progress) {

    /** Copies the list. */
    public AppliedRevision {
        parents = List.copyOf(parents);
    }

    /** False while it is being applied; true while it is being taken back, until that is done. */
    public boolean isApplied() {
        return progress.isEmpty() || progress.get().direction() == Direction.DOWNGRADE;
    }

    /** Ids of those of the rows that are applied. */
    public static Set<String> appliedIds(List<AppliedRevision> rows) {
        Set<String> ids = new HashSet<>();
        for (AppliedRevision row : rows) {
            if (row.isApplied()) {
                ids.add(row.id());
            }
        }
        return ids;
    }

    /** The rows by their ids, in their order. */
    public static Map<String, AppliedRevision> byId(List<AppliedRevision> rows) {
        Map<String, AppliedRevision> byId = new LinkedHashMap<>();
        for (AppliedRevision row : rows) {
            byId.put(row.id(), row);
        }
        return byId;
    }

    /** Id and message, as messages name a revision. */
    public String title() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }

    AppliedRevision atRest() {
        return new AppliedRevision(
                id,
                parents,
                message,
                source,
                checksum,
                databaseUser,
                appliedBy,
                appliedAt,
                duration,
                toolVersion,
                Optional.empty());
    }
}
