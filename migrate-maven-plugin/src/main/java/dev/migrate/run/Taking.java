package dev.migrate.run;

import java.util.Optional;

/**
 * What a statement takes away: seen by its shape, or said in a comment above it ({@code -- hazard: data loss: …}). Names are
 * as the statement spells them.
 */
sealed interface Taking {

    /** How far a statement reaches beyond the table that it names, and its descendants. */
    enum Reach {
        /** No further: {@code DROP TABLE}, whose {@code CASCADE} takes no rows of others. */
        TABLE("false"),
        /** To the rows that refer to it: {@code TRUNCATE … CASCADE}. */
        REFERRING("true"),
        /** To those that a foreign key deletes with them: {@code DELETE}. */
        DELETED_WITH("k.confdeltype = 'c'");

        private final String follows;

        Reach(String follows) {
            this.follows = follows;
        }

        /** Which foreign keys, {@code k} of pg_constraint, it follows. */
        String follows() {
            return follows;
        }
    }

    /**
     * All rows of a table.
     *
     * @param only not those of its descendants
     */
    record Rows(String table, boolean only, Reach reach, boolean drops) implements Taking {}

    /** All rows of all tables of a schema. */
    record Schema(String name) implements Taking {}

    /** What stands outside of a dropped object and goes with it by CASCADE: tables of its type, columns of its types. */
    record Dependents(Dropped kind, String name) implements Taking {}

    /** What is dropped with CASCADE, and how it is found by its name: an expression for its oid. */
    enum Dropped {
        TABLE("pg_class", "pg_catalog.to_regclass(%s)::oid"),
        TYPE("pg_type", "pg_catalog.to_regtype(%s)::oid"),
        COLLATION("pg_collation", "pg_catalog.to_regcollation(%s)::oid"),
        SCHEMA(
                "pg_namespace",
                "(SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = (pg_catalog.parse_ident(%s))[1])");

        private final String catalog;
        private final String oid;

        Dropped(String catalog, String oid) {
            this.catalog = catalog;
            this.oid = oid;
        }

        /** Its address: two columns. */
        String address(String name) {
            return "SELECT 'pg_catalog." + catalog + "'::pg_catalog.regclass::oid, "
                    + oid.formatted(Literal.text(name));
        }
    }

    /**
     * The values of a column.
     *
     * @param only not those of the table's descendants
     * @param detail what becomes of them, where the column stays
     */
    record Column(String table, boolean only, String name, Optional<String> detail) implements Taking {}

    /** How far a sequence has counted. */
    record Counter(String sequence) implements Taking {}

    /** What nobody can count beforehand. */
    record Unknown(String text) implements Taking {}
}
