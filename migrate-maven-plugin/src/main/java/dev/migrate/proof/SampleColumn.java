package dev.migrate.proof;

import java.util.List;

/**
 * A column that is to be filled.
 *
 * @param name quoted
 * @param type as SQL
 * @param category of the type below all domains: {@code pg_type.typcategory}
 * @param base the name of the type below all domains
 * @param labels of an enum
 * @param literals constants that the column's checks speak of
 */
record SampleColumn(
        int number,
        String name,
        String type,
        String category,
        String base,
        boolean notNull,
        List<String> labels,
        List<String> literals) {}
