package dev.migrate.read;

import dev.migrate.catalog.Firing;

/** When triggers and rules take effect, by PostgreSQL's letters. */
final class Firings {
    private Firings() {}

    static Firing of(String code) {
        return switch (code) {
            case "R" -> Firing.REPLICA;
            case "A" -> Firing.ALWAYS;
            case "D" -> Firing.DISABLED;
            default -> Firing.ORIGIN;
        };
    }
}
