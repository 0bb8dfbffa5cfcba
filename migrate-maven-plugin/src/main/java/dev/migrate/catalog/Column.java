package dev.migrate.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param position where it stands in the table, counted from 1, with gaps where columns were dropped. It cannot be changed
 * @param local defined here, be it also inherited
 * @param inheritedFrom the columns of the tables above that it merges
 * @param routing rows find their partition by it
 * @param type as {@code format_type} prints it, qualified: {@code character varying(255)}
 * @param collation as SQL; null: the type's own
 * @param notNullFromAbove what the constraint is called, from PostgreSQL 18 on, that makes it NOT NULL because a column
 *     above is; null: there is none
 * @param generated null: its values are given
 * @param storage plain, main, external or extended; null: the type's own
 * @param typeStorage how the type is stored that nobody said otherwise of
 * @param compression null: the server's
 * @param statistics how much of it {@code ANALYZE} keeps; null: the server's
 * @param options {@code n_distinct=…}
 * @param foreignOptions of a foreign table's column for the wrapper, sorted by name
 */
public record Column(
        ObjectId id,
        @NotCompared int position,
        boolean local,
        List<ObjectId> inheritedFrom,
        @NotCompared boolean routing,
        String type,
        @Nullable String collation,
        boolean notNull,
        @NotCompared @Nullable String notNullFromAbove,
        @Nullable Generated generated,
        @Nullable String storage,
        @NotCompared String typeStorage,
        @Nullable String compression,
        @Nullable Integer statistics,
        Options options,
        List<ForeignOption> foreignOptions)
        implements DbObject, StoredColumn {
    public Column {
        inheritedFrom = List.copyOf(inheritedFrom);
        foreignOptions = List.copyOf(foreignOptions);
    }

    /** The id of a table's column. */
    public static ObjectId id(ObjectId table, String name) {
        return ObjectId.of(Column.class, table, name);
    }

    /** Whether a table above has it, too. */
    public boolean isInherited() {
        return !inheritedFrom.isEmpty();
    }

    @Override
    public Set<String> names() {
        return generated == null ? Set.of() : Set.of(Names.filling(id));
    }
}
