package dev.migrate.run;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements about the state of a session. */
final class SessionSql {
    /** What DISCARD ALL does, except that locks are kept. */
    static final String FRESH_IN_TRANSACTION = """
            RESET SESSION AUTHORIZATION;
            RESET ROLE;
            RESET ALL;
            SET standard_conforming_strings = on;
            CLOSE ALL;
            UNLISTEN *;
            DEALLOCATE ALL;
            DISCARD TEMP;
            DISCARD SEQUENCES;
            """;

    /** A fresh state with other settings, which stay. */
    static String fresh(String settings) {
        // In a transaction of its own: DISCARD takes a snapshot, and a script's first statement may be SET TRANSACTION.
        return "BEGIN;\n" + FRESH_IN_TRANSACTION + settings + "COMMIT;\n";
    }

    /** Until the end of the transaction: the role that writes the version table, whichever the script chose. */
    static final String OWN_ROLE = "SET LOCAL SESSION AUTHORIZATION DEFAULT;\nSET LOCAL ROLE TO DEFAULT;\n";

    /**
     * The same where nothing of the script comes after. The driver looks for a search path in a thousand chars of the text that
     * a SET was sent in, for each SET; of a small revision that is a tenth of what it costs here.
     */
    static final String OWN_ROLE_AT_END = "RESET SESSION AUTHORIZATION;\nRESET ROLE;\n";

    private static final Set<String> FIRST_WORDS =
            Set.of("set", "reset", "select", "discard", "prepare", "listen", "create");
    private static final Pattern SETTING = Pattern.compile("^(set (?!local |transaction |constraints )|reset "
            + "|select (pg_catalog\\.)?set_config \\(|prepare |listen )");
    private static final Pattern TRANSACTION_SETTING = Pattern.compile("^set (local|transaction|constraints) ");
    private static final Pattern TEMPORARY = Pattern.compile(
            "^(create (or replace )?((global|local) )?temp(orary)? |discard |select .* into temp(orary)? )");

    /** The statements that set something for those after them, beyond their own transaction. */
    static List<SqlStatement> settings(List<SqlStatement> statements) {
        return statements.stream().filter(s -> begins(s, SETTING)).toList();
    }

    /** The statements, as a text, that set something until the end of their transaction. */
    static String carried(List<SqlStatement> statements) {
        StringBuilder text = new StringBuilder();
        for (SqlStatement statement : statements) {
            if (begins(statement, TRANSACTION_SETTING)) {
                text.append(statement.text()).append("\n;\n");
            }
        }
        return text.toString();
    }

    /** Whether the session is another one after the statements: settings, or temporary objects. */
    static boolean isChangedBy(List<SqlStatement> statements) {
        return statements.stream().anyMatch(s -> begins(s, SETTING) || begins(s, TEMPORARY));
    }

    private static boolean begins(SqlStatement statement, Pattern pattern) {
        String first = statement.firstWord();
        return FIRST_WORDS.contains(first)
                && pattern.matcher(first.equals("select") ? Phrase.of(statement.text()) : statement.firstWords())
                        .find();
    }

    private SessionSql() {}
}
