package dev.migrate.revision;

/** The two ways through a revision. */
public enum Direction {
    UPGRADE("upgrade"),
    DOWNGRADE("downgrade");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The word in a file's marker line and in a goal's name. */
    public String word() {
        return word;
    }
}
