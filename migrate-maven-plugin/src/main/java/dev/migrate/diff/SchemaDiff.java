package dev.migrate.diff;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.diff.Delta.Added;
import dev.migrate.diff.Delta.Changed;
import dev.migrate.diff.Delta.Removed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs between two catalogs, object by object.
 *
 * @param deltas removed objects first, then added and changed ones; each in the catalogs' order
 */
public record SchemaDiff(List<Delta> deltas) {
    public SchemaDiff {
        deltas = List.copyOf(deltas);
    }

    /** Compares what is with what shall be. */
    public static SchemaDiff of(Catalog source, Catalog target) {
        Stream<Delta> removed = source.objects().stream()
                .filter(object -> !target.contains(object.id()))
                .map(Removed::new);
        Stream<Delta> others = target.objects().stream().flatMap(object -> compare(source, object).stream());
        return new SchemaDiff(Stream.concat(removed, others).toList());
    }

    public boolean isEmpty() {
        return deltas.isEmpty();
    }

    private static Optional<Delta> compare(Catalog source, DbObject to) {
        Optional<DbObject> from = source.find(to.id());
        if (from.isEmpty()) {
            return Optional.of(new Added(to));
        }
        Set<String> attributes = Attributes.differing(from.get(), to);
        return attributes.isEmpty() ? Optional.empty() : Optional.of(new Changed(from.get(), to, attributes));
    }
}
