package dev.migrate.run;

import dev.migrate.run.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the tokens of a statement seen so far say about where it ends and what follows it. */
final class StatementShape {
    private static final int HEAD = 8;
    private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE");

    private final List<String> head = new ArrayList<>();
    private String previous = "";
    private int depth;
    private boolean inBody;
    private boolean bodyEnded;
    private boolean atInnerStart;
    private boolean copyFromStdin;

    boolean isEmpty() {
        return head.isEmpty();
    }

    /** No: it is in parentheses or in the body of a routine. */
    boolean endsAtSemicolon() {
        return depth == 0 && !inBody;
    }

    boolean isCopyFromStdin() {
        return copyFromStdin;
    }

    /** What the statement sets {@code standard_conforming_strings} to, if it does: by SET, RESET or {@code set_config}. */
    Optional<Boolean> standardStrings() {
        if (head.get(0).equals("RESET")) {
            return head.contains("STANDARD_CONFORMING_STRINGS") || head.contains("ALL")
                    ? Optional.of(true)
                    : Optional.empty();
        }
        boolean call = head.get(0).equals("SELECT") && head.contains("SET_CONFIG");
        int name = head.indexOf(call ? "'STANDARD_CONFORMING_STRINGS'" : "STANDARD_CONFORMING_STRINGS");
        if (name < 1 || !(call || head.get(0).equals("SET")) || head.size() < name + 3) {
            return Optional.empty();
        }
        String value = head.get(name + 2).replace("'", "");
        return Optional.of(!value.matches("OFF?|F.*|N.*|0"));
    }

    void add(Token token, String sql) {
        String text = token.kind() == Kind.WORD || head.size() < HEAD
                ? token.text(sql).toUpperCase(Locale.ROOT)
                : "";
        switch (token.kind()) {
            case WORD -> word(text);
            case OPEN -> depth++;
            case CLOSE -> depth = Math.max(0, depth - 1);
            case QUOTED_NAME, STRING, SEMICOLON, BACKSLASH, OTHER -> {}
        }
        if (token.kind() != Kind.WORD) {
            atInnerStart = inBody && depth == 0 && token.kind() == Kind.SEMICOLON;
        }
        previous = token.kind() == Kind.WORD ? text : "";
        if (head.size() < HEAD) {
            head.add(text);
        }
    }

    private void word(String word) {
        if (depth > 0) {
            return;
        }
        if (inBody) {
            innerWord(word);
        } else if (word.equals("ATOMIC") && previous.equals("BEGIN") && !bodyEnded && createsRoutine()) {
            inBody = true;
            atInnerStart = true;
        } else if (word.equals("STDIN")
                && previous.equals("FROM")
                && head.get(0).equals("COPY")) {
            copyFromStdin = true;
        }
    }

    /** {@code END} ends the body only where an inner statement could begin: CASE has its own, and a column may be named so. */
    private void innerWord(String word) {
        if (atInnerStart && word.equals("END")) {
            inBody = false;
            bodyEnded = true;
        }
        atInnerStart = false;
    }

    private boolean createsRoutine() {
        int kind = head.size() > 3 && head.get(1).equals("OR") ? 3 : 1;
        return head.size() > kind && head.get(0).equals("CREATE") && ROUTINES.contains(head.get(kind));
    }
}
