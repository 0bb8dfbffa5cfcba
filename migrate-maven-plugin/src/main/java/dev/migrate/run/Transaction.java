package dev.migrate.run;

/**
 * A transaction as it is sent: a revision, or a part of one.
 *
 * @param fresh makes the session fresh in a transaction of its own, ahead of this one; may be empty
 * @param carried settings of the transaction, behind BEGIN
 * @param closing the version table's statements, behind the script's
 */
record Transaction(Work work, Segment segment, String fresh, String carried, String closing) {

    /** What is sent ahead of the script's statements. */
    String opening() {
        return fresh + "BEGIN;\n" + carried;
    }

    /** How many of its statements are a COMMIT. */
    int commits() {
        return fresh.isEmpty() ? 1 : 2;
    }

    /** The script's first statement; an empty one, where there is none. */
    SqlStatement first() {
        return segment.statements().isEmpty() ? SqlStatement.NONE : segment.first();
    }
}
