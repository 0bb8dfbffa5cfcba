package dev.migrate.rule;

import dev.migrate.catalog.Cast;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TypeConversion;
import java.util.Optional;
import java.util.Set;

/**
 * What is, what shall be, and what is made anew on the way.
 *
 * @param replaced objects of both catalogs that are dropped and created again; empty as long as that is not decided
 */
public record Scene(Catalog source, Catalog target, Set<ObjectId> replaced) {
    public Scene {
        replaced = Set.copyOf(replaced);
    }

    /** Whether the object begins its life in this plan, so that it is empty and nobody uses it. */
    boolean isNew(ObjectId id) {
        return !source.contains(id) || replaced.contains(id);
    }

    /** The conversion between two types that is there all the time: one that is yet to be created helps nobody. */
    Optional<TypeConversion> conversion(String from, String to) {
        return target.contains(Cast.id(from, to)) && isNew(Cast.id(from, to))
                ? Optional.empty()
                : target.environment().conversion(from, to);
    }

    /** The server's major version. */
    int major() {
        return target.environment().major();
    }
}
