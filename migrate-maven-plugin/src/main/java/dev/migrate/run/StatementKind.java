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
    CONTROL("begins or ends a transaction, and that is the run's own affair"),
    /** Sends rows to whoever has sent it. */
    COPIES_OUT("sends rows to the client, and a run has nowhere to put them"),
    /** Gives up every lock of the session. */
    DISCARDS_LOCKS("gives up the lock that keeps other runs away"),
    /** Sets what the driver cannot do without. */
    ENDS_SESSION(DriverSetting.PROBLEM);

    private final String problem;

    /** That a run has nothing against wherever it may stand. */
    StatementKind() {
        this("");
    }

    StatementKind(String problem) {
        this.problem = problem;
    }

    /** Why no run takes a statement of the kind; empty: one does. */
    String problem() {
        return problem;
    }

    private static final Pattern MADE_ALONE = Pattern.compile(
            "^(?:(?:create (?:unique )?|drop )index concurrently|(?:create|drop) (?:database|tablespace|subscription))\\b");
    private static final Pattern ALTERED_ALONE = Pattern.compile(
            "^alter (?:table .* detach partition .* concurrently$|system\\b|database .* set tablespace\\b"
                    + "|subscription .* (?:refresh publication|(?:add|drop|set) publication|set \\())",
            Pattern.DOTALL);
    private static final Pattern REINDEXED_ALONE = Pattern.compile(
            "^reindex (?:.*\\bconcurrently\\b|(?:\\(.*\\) )?(?:schema|database|system)\\b)", Pattern.DOTALL);
    private static final Pattern ALL_CLUSTERED = Pattern.compile("^cluster(?: verbose| \\(.*\\))?$", Pattern.DOTALL);
    private static final Pattern TO_CLIENT = Pattern.compile("\\bto stdout\\b");
    private static final Pattern TRANSACTION = Pattern.compile("^(?:start|prepare) transaction(?: |$)");
    private static final Pattern TO_SAVEPOINT = Pattern.compile("^rollback(?: work| transaction)? to\\b");

    static StatementKind of(SqlStatement statement) {
        String firstWords = statement.firstWords();
        return switch (statement.firstWord()) {
            case "create", "drop" -> isFound(MADE_ALONE, firstWords) ? ALONE : ORDINARY;
            case "alter" -> altering(statement);
            case "reindex" -> isFound(REINDEXED_ALONE, whole(statement)) ? ALONE : MAY_COMMIT;
            case "cluster" -> isFound(ALL_CLUSTERED, whole(statement)) ? ALONE : MAY_COMMIT;
            case "vacuum" -> ALONE;
            case "copy" -> isFound(TO_CLIENT, whole(statement)) ? COPIES_OUT : ORDINARY;
            case "call", "do" -> MAY_COMMIT;
            case "begin", "end", "abort" -> CONTROL;
            case "commit", "rollback" -> ending(firstWords);
            case "start", "prepare" -> isFound(TRANSACTION, firstWords) ? CONTROL : ORDINARY;
            case "discard" -> firstWords.equals("discard all") ? DISCARDS_LOCKS : ORDINARY;
            case "set" -> DriverSetting.isLostBy(statement) ? ENDS_SESSION : ORDINARY;
            case "select" -> selecting(statement);
            default -> ORDINARY;
        };
    }

    private static StatementKind selecting(SqlStatement statement) {
        if (Mention.of("pg_advisory_unlock_all", statement.text())) {
            return DISCARDS_LOCKS;
        }
        return DriverSetting.isLostBy(statement) ? ENDS_SESSION : ORDINARY;
    }

    /** Most alter a table, and detach no partition: only what may be one of the others is looked at as a whole. */
    private static StatementKind altering(SqlStatement statement) {
        boolean mayBeAlone =
                !statement.firstWords().startsWith("alter table ") || Mention.of("concurrently", statement.text());
        return mayBeAlone && isFound(ALTERED_ALONE, whole(statement)) ? ALONE : ORDINARY;
    }

    private static String whole(SqlStatement statement) {
        return Phrase.of(statement.text());
    }

    private static StatementKind ending(String phrase) {
        if (phrase.startsWith("commit prepared ") || phrase.startsWith("rollback prepared ")) {
            return ALONE;
        }
        return isFound(TO_SAVEPOINT, phrase) ? ORDINARY : CONTROL;
    }

    private static boolean isFound(Pattern pattern, String phrase) {
        return pattern.matcher(phrase).find();
    }
}
