package dev.migrate.catalog;

/** What a constraint demands. */
public enum ConstraintType {
    PRIMARY_KEY(true),
    UNIQUE(true),
    EXCLUSION(true),
    CHECK(false),
    FOREIGN_KEY(false);

    private final boolean indexed;

    ConstraintType(boolean indexed) {
        this.indexed = indexed;
    }

    /** Whether PostgreSQL makes an index of the constraint's name for it. */
    public boolean indexed() {
        return indexed;
    }
}
