package dev.migrate.maven;

import dev.migrate.command.Confirmation;
import java.io.Console;
import java.util.List;
import java.util.Locale;

/** Asks at the terminal. Where there is none, nobody can be asked, and the goal goes on as in batch mode. */
final class TerminalConfirmation implements Confirmation {
    @Override
    @SuppressWarnings("SystemConsoleNull") // isTerminal answers for the Javas where it never is
    public boolean ask(List<String> lines) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return true;
        }
        lines.forEach(line -> console.printf("%s%n", line));
        String answer = console.readLine("Go on? [y/N] ");
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
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
