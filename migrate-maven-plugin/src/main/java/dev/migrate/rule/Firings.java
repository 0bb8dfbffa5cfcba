package dev.migrate.rule;

import dev.migrate.catalog.Firing;

/** When triggers and rules take effect, as {@code ALTER} says it. */
final class Firings {
    private Firings() {}

    /** {@code ENABLE REPLICA}, to be followed by what is enabled, where that has to be said. */
    static String verb(Firing firing) {
        return switch (firing) {
            case ORIGIN -> "ENABLE";
            case REPLICA -> "ENABLE REPLICA";
            case ALWAYS -> "ENABLE ALWAYS";
            case DISABLED -> "DISABLE";
        };
    }
}
