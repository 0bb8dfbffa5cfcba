package dev.migrate.maven;

import dev.migrate.command.Confirmation;
import java.io.Console;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks at the terminal. Where there is none, nobody can be asked, and the goal goes on as in batch mode. */
final class TerminalConfirmation implements Confirmation {
    @Override
    public boolean ask(List<String> lines) {
        return ask(lines, "Go on?");
    }

    @Override
    public boolean ask(List<String> lines, String question) {
        Console console = terminal();
        if (console == null) {
            return true;
        }
        lines.forEach(line -> console.printf("%s%n", line));
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    @Override
    public boolean canAsk() {
        return terminal() != null;
    }

    @SuppressWarnings("SystemConsoleNull") // isTerminal answers for the Javas where it never is
    private static @Nullable Console terminal() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console : null;
    }

    /** From Java 22 there is a console also where input comes from a file; only its method {@code isTerminal} tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal", e);
        }
    }
}
