package dev.migrate.command;

import java.util.List;

/** Asks a person before something is done that cannot be undone by typing the opposite. */
@FunctionalInterface
public interface Confirmation {
    /** Never asks: batch mode, or the user said yes beforehand. */
    Confirmation GIVEN = lines -> true;

    /**
     * Shows what will be done and asks.
     *
     * @return whether to go on
     */
    boolean ask(List<String> lines);
}
