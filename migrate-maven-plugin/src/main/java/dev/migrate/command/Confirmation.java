package dev.migrate.command;

import java.util.List;

/** Asks a person before something is done that cannot be undone by typing the opposite. */
@FunctionalInterface
public interface Confirmation {
    /** Never asks: batch mode, or the user said yes beforehand. */
    Confirmation GIVEN = new Confirmation() {
        @Override
        public boolean ask(List<String> lines) {
            return true;
        }

        @Override
        public boolean canAsk() {
            return false;
        }
    };

    /**
     * Shows what will be done and asks.
     *
     * @return whether to go on
     */
    boolean ask(List<String> lines);

    /** The same with words of its own for the question. */
    default boolean ask(List<String> lines, String question) {
        return ask(lines);
    }

    /** Whether somebody answers; else the answer is yes, which is enough for nothing that needs a yes of its own. */
    default boolean canAsk() {
        return true;
    }
}
