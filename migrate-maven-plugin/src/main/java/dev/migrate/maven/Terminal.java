package dev.migrate.maven;

import dev.migrate.report.LiveLine;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** The terminal that a person sits at. */
final class Terminal {
    /** What any terminal has; a longer line would wrap, and could not be written over. */
    private static final int COLUMNS = 79;

    private Terminal() {}

    /** Empty: input or output is none. */
    @SuppressWarnings("SystemConsoleNull") // isTerminal answers for the Javas where it never is
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    /** A line at the bottom of it. Past Maven's log, which knows whole lines only. */
    static Optional<LiveLine> liveLine() {
        return console().map(console -> new Line(console.writer()));
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

    private static final class Line implements LiveLine {
        private final PrintWriter writer;
        private int width;

        Line(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void show(String text) {
            String cut = text.length() <= COLUMNS ? text : text.substring(0, COLUMNS - 1) + "…";
            write("\r" + cut + " ".repeat(Math.max(0, width - cut.length())));
            width = cut.length();
        }

        @Override
        public void clear() {
            if (width > 0) {
                write("\r" + " ".repeat(width) + "\r");
                width = 0;
            }
        }

        private void write(String text) {
            writer.print(text);
            writer.flush();
        }
    }
}
