package dev.migrate.report;

/** How a terminal marks words; each method gives the text with its marks around it. */
public interface Style {
    /** No marks at all: for files and tests. */
    Style PLAIN = new Style() {};

    /** What the eye should find first: ids. */
    default String strong(String text) {
        return text;
    }

    /** Done, or in order. */
    default String success(String text) {
        return text;
    }

    /** Worth a second look. */
    default String warning(String text) {
        return text;
    }

    /** Not in order. */
    default String failure(String text) {
        return text;
    }
}
