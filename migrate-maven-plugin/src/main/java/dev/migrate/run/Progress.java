package dev.migrate.run;

import dev.migrate.revision.Direction;

/**
 * How far a revision is that cannot run in one transaction.
 *
 * @param done the segments that are committed
 * @param total the segments there were when it began
 * @param begun whether the next segment, which runs in no transaction, was begun: what became of it is not known
 */
public record Progress(Direction direction, int done, int total, boolean begun) {

    /** Whether the database is as it was before the revision began. */
    boolean isNothing() {
        return done == 0 && !begun;
    }
}
