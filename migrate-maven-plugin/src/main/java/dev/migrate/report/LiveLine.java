package dev.migrate.report;

/** A line at the bottom of a terminal that is written over and over again. */
public interface LiveLine {
    /** Shows another text in it; one too long for a terminal is cut. */
    void show(String text);

    /** Takes it away, for a line that is to stay. */
    void clear();
}
