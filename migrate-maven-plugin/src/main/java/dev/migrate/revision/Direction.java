package dev.migrate.revision;

import java.util.Locale;

/** The two ways through a revision. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    /** The word in a file's marker line and in a goal's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
