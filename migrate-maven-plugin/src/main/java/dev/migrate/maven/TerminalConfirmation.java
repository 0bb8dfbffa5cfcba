package dev.migrate.maven;

import dev.migrate.command.Confirmation;
import java.io.Console;
import java.util.List;
import java.util.Locale;

/** Asks at the terminal. Where there is none, nobody can be asked, and the goal goes on as in batch mode. */
final class TerminalConfirmation implements Confirmation {
    private static final Object ONE_AT_A_TIME = new Object();

    private final String prefix;

    /**
     * A way to ask.
     *
     * @param prefix what each line begins with
     */
    TerminalConfirmation(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public boolean ask(List<String> lines) {
        return ask(lines, "Go on?");
    }

    @Override
    public boolean ask(List<String> lines, String question) {
        return Terminal.console().map(console -> ask(console, lines, question)).orElse(true);
    }

    @Override
    public boolean canAsk() {
        return Terminal.console().isPresent();
    }

    private boolean ask(Console console, List<String> lines, String question) {
        synchronized (ONE_AT_A_TIME) {
            lines.forEach(line -> console.printf("%s%s%n", prefix, line));
            String answer = console.readLine("%s%s [y/N] ", prefix, question);
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        }
    }
}
