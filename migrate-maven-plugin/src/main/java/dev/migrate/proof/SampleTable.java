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

        /** A value of one of its columns, from a row on the other side that is known to be there. */
        String valueOfRow(int column, int row) {
            return "(SELECT %s FROM %s OFFSET %d LIMIT 1)".formatted(targetColumn(column), targetName, row);
        }

        private String targetColumn(int column) {
            return targetColumns.get(columns.indexOf(column));
        }

        /** A value of one of its columns, from one of the rows on the other side, however few there are. */
        String value(int column, int row) {
            String name = targetColumn(column);
            return "(SELECT %s FROM %s ORDER BY ctid OFFSET %d %% (SELECT greatest(count(*), 1) FROM %s) LIMIT 1)"
                    .formatted(name, targetName, row, targetName);
        }
    }
}
