package dev.migrate.api;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Fills a big table range by range, each with a commit of its own, and goes on where a run was stopped:
 *
 * <pre>
 * Backfill.of(database, DEVICE, DEVICE.ID).batch(5_000).pause(Duration.ofMillis(100))
 *         .run(range -&gt; database.update(DEVICE).set(DEVICE.LOCATION, "unknown")
 *                 .where(DEVICE.LOCATION.isNull()).and(range).execute());
 * </pre>
 *
 * <p>The revision is marked {@code transactional = false}. Its backfills are told apart by their order, so that must not depend
 * on anything.
 */
public final class Backfill {
    private static final int STANDARD_BATCH = 1000;

    private final DSLContext database;
    private final Table<?> table;
    private final List<Field<?>> key;
    private final int batch;
    private final Duration pause;

    /** What the run does with a backfill; it puts one into {@link org.jooq.Configuration#data(Object)}. */
    public interface Walk {
        /**
         * Goes through the table.
         *
         * @param statement runs on a range, and tells how many rows it has changed
         */
        void through(Backfill backfill, ToIntFunction<Condition> statement);
    }

    private Backfill(DSLContext database, Table<?> table, List<Field<?>> key, int batch, Duration pause) {
        this.database = database;
        this.table = table;
        this.key = key;
        this.batch = batch;
        this.pause = pause;
    }

    /**
     * Of a table in the order of a key: columns of it that are never null, with which an index begins. Usually the primary
     * key.
     */
    public static Backfill of(DSLContext database, Table<?> table, Field<?>... key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("a backfill needs the columns of a key");
        }
        return new Backfill(database, table, List.of(key), STANDARD_BATCH, Duration.ZERO);
    }

    /** The same with so many rows in a range; 1000 where nothing is said. */
    public Backfill batch(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a range has at least one row, not " + rows);
        }
        return new Backfill(database, table, key, rows, pause);
    }

    /** The same with a pause between two ranges; none where nothing is said. */
    public Backfill pause(Duration time) {
        return new Backfill(database, table, key, batch, time);
    }

    /** Goes through the table. The statement takes the condition into its WHERE, and returns how many rows it changed. */
    public void run(ToIntFunction<Condition> statement) {
        if (!(database.configuration().data(Walk.class) instanceof Walk walk)) {
            throw new IllegalStateException("a backfill runs in a JavaRevision, on the DSLContext that it is given");
        }
        walk.through(this, statement);
    }

    public Table<?> table() {
        return table;
    }

    public List<Field<?>> key() {
        return key;
    }

    /** Rows of a range. */
    public int batch() {
        return batch;
    }

    /** Between two ranges. */
    public Duration pause() {
        return pause;
    }
}
