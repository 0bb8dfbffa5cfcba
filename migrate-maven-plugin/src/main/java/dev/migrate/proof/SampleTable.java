package dev.migrate.proof;

import java.util.List;
import java.util.Optional;

/**
 * A table that is to be filled.
 *
 * @param name qualified and quoted
 * @param columns those that need a value from outside
 */
record SampleTable(long oid, String name, List<SampleColumn> columns, List<Reference> references) {

    /** The reference that a column is part of. */
    Optional<Reference> referenceOf(SampleColumn column) {
        return references.stream()
                .filter(reference -> reference.columns().contains(column.number()))
                .findFirst();
    }

    boolean refersToItself() {
        return references.stream().anyMatch(reference -> reference.target() == oid);
    }

    /** Whether a column must be filled from that reference. */
    boolean requires(Reference reference) {
        return columns.stream()
                .anyMatch(column -> column.notNull() && reference.columns().contains(column.number()));
    }

    /**
     * A foreign key.
     *
     * @param columns the numbers of its columns
     * @param target the other table's oid
     * @param targetName qualified and quoted
     * @param targetColumns quoted, in the order of the columns
     */
    record Reference(List<Integer> columns, long target, String targetName, List<String> targetColumns) {

        /** A value of one of its columns, from one of the rows on the other side. */
        String value(int column, int row) {
            String name = targetColumns.get(columns.indexOf(column));
            return "(SELECT %s FROM %s ORDER BY ctid OFFSET %d %% (SELECT greatest(count(*), 1) FROM %s) LIMIT 1)"
                    .formatted(name, targetName, row, targetName);
        }
    }
}
