package dev.migrate.run;

import java.util.regex.Pattern;

/** How a statement gets on with transactions. */
enum StatementKind {
    /** Runs in a transaction. */
    ORDINARY,
    /** May commit by itself, or may not run in a transaction, depending on what it names. */
    MAY_COMMIT,
    /** PostgreSQL refuses it in a transaction. */
    ALONE,
    /** Begins or ends a transaction. */
    CONTROL,
    /** Gives up every lock of the session. */
    DISCARDS_LOCKS;

    /** Only statements that begin so are looked at closely: most scripts are long because of their INSERTs. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("create|drop|reindex|vacuum|cluster|alter|begin|start|commit"
                    + "|end|abort|rollback|prepare|discard|call|do");

    private static final Pattern ALONE_START = start(
            "create (unique )?index concurrently\\b",
            "drop index concurrently\\b",
            "reindex .*\\bconcurrently\\b",
            "reindex (\\(.*\\) )?(schema|database|system)\\b",
            "vacuum\\b",
            "cluster( verbose| \\(.*\\))?$",
            "alter table .* detach partition .* concurrently$",
            "alter system\\b",
            "(create|drop) database\\b",
            "alter database .* set tablespace\\b",
            "(create|drop) tablespace\\b",
            "(create|drop) subscription\\b",
            "alter subscription .* (refresh publication|(add|drop|set) publication|set \\()",
            "(commit|rollback) prepared\\b");
    private static final Pattern MAY_COMMIT_START = start("(call|do|reindex|cluster)\\b");
    private static final Pattern CONTROL_START = start(
            "(begin|commit|end|abort|start transaction|prepare transaction)\\b",
            "rollback\\b(?!( work| transaction)? to\\b)");
    private static final Pattern DISCARDS_START = start("discard all$");

    static StatementKind of(String sql) {
        if (!FIRST_WORD.matcher(Phrase.of(sql, 1)).matches()) {
            return ORDINARY;
        }
        String phrase = Phrase.of(sql);
        if (ALONE_START.matcher(phrase).find()) {
            return ALONE;
        }
        if (MAY_COMMIT_START.matcher(phrase).find()) {
            return MAY_COMMIT;
        }
        if (CONTROL_START.matcher(phrase).find()) {
            return CONTROL;
        }
        return DISCARDS_START.matcher(phrase).find() ? DISCARDS_LOCKS : ORDINARY;
    }

    private static Pattern start(String... alternatives) {
        return Pattern.compile("^(?:" + String.join("|", alternatives) + ")", Pattern.DOTALL);
    }
}
