package dev.migrate.run;

import dev.migrate.run.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the tokens of a statement seen so far say about where it ends and what follows it. */
final class StatementShape {
    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    /** The first tokens, in lower case. */
    private final List<String> first = new ArrayList<>();

    private final StringBuilder firstWords = new StringBuilder();
    private String previous = "";
    private int depth;
    private boolean inBody;
    private boolean bodyEnded;
    private boolean atInnerStart;
    private boolean copyFromStdin;

    boolean isEmpty() {
        return first.isEmpty();
    }

    /** See {@link SqlStatement#firstWords}. */
    String firstWords() {
        return firstWords.toString();
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
        if (first.get(0).equals("reset")) {
            return first.contains("standard_conforming_strings") || first.contains("all")
                    ? Optional.of(true)
                    : Optional.empty();
        }
        boolean call = first.get(0).equals("select") && first.contains("set_config");
        int name = first.indexOf(call ? "'standard_conforming_strings'" : "standard_conforming_strings");
        if (name < 1 || !(call || first.get(0).equals("set")) || first.size() < name + 3) {
            return Optional.empty();
        }
        String value = first.get(name + 2).replace("'", "");
        return Optional.of(!value.matches("off?|f.*|n.*|0"));
    }

    void add(Token token, String sql) {
        boolean isFirst = first.size() < Phrase.FIRST_WORDS;
        String text = token.kind() == Kind.WORD || isFirst ? Phrase.folded(token.text(sql)) : "";
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
        if (isFirst) {
            first.add(text);
            Phrase.append(token.kind() == Kind.WORD ? text : Phrase.spelled(token, sql), firstWords);
        }
    }

    private void word(String word) {
        if (depth > 0) {
            return;
        }
        if (inBody) {
            innerWord(word);
        } else if (word.equals("atomic") && previous.equals("begin") && !bodyEnded && createsRoutine()) {
            inBody = true;
            atInnerStart = true;
        } else if (word.equals("stdin")
                && previous.equals("from")
                && first.get(0).equals("copy")) {
            copyFromStdin = true;
        }
    }

    /** {@code END} ends the body only where an inner statement could begin: CASE has its own, and a column may be named so. */
    private void innerWord(String word) {
        if (atInnerStart && word.equals("end")) {
            inBody = false;
            bodyEnded = true;
        }
        atInnerStart = false;
    }

    private boolean createsRoutine() {
        int kind = first.size() > 3 && first.get(1).equals("or") ? 3 : 1;
        return first.size() > kind && first.get(0).equals("create") && ROUTINES.contains(first.get(kind));
    }
}
