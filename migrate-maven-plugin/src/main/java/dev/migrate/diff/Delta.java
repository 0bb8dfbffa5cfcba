package dev.migrate.diff;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import java.util.Set;
import java.util.stream.Collectors;

/** One difference between two catalogs. Prints as a line for people. */
public sealed interface Delta {

    /** Which object differs. */
    ObjectId id();

    /** Only the target has it. */
    record Added(DbObject object) implements Delta {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public String toString() {
            return "added: " + id();
        }
    }

    /** Only the source has it. */
    record Removed(DbObject object) implements Delta {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public String toString() {
            return "removed: " + id();
        }
    }

    /**
     * Both have it, and not the same.
     *
     * @param attributes the names of the components that differ, at least one
     */
    record Changed(DbObject from, DbObject to, Set<String> attributes) implements Delta {
        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public String toString() {
            return attributes.stream()
                    .map(attribute -> "%s: %s -> %s"
                            .formatted(attribute, Attributes.value(from, attribute), Attributes.value(to, attribute)))
                    .collect(Collectors.joining("; ", "changed: " + id() + ": ", ""));
        }
    }
}
