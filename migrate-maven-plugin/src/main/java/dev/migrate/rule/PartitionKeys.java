package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Foreign keys of tables that come to be partitions, or are none any more: PostgreSQL makes one of the table's own a part
 * of the same one above, and leaves the part to the table when that goes.
 */
final class PartitionKeys {
    private PartitionKeys() {}

    /** The foreign keys that come with being a partition, and stay when it is none any more. */
    static Stream<Constraint> above(Partition partition, Catalog catalog) {
        Stream<Constraint> outer =
                catalog.children(partition.of(), Partition.class).stream().flatMap(whole -> above(whole, catalog));
        return Stream.concat(outer, own(partition.of(), catalog));
    }

    /** What the foreign key was called as a part of one above, that is left when the table is a partition no more. */
    static Optional<String> nameBefore(Constraint own, Scene scene) {
        ObjectId table = own.id().owner();
        return Links.isLoosened(table, scene) ? name(own, left(table, scene)) : Optional.empty();
    }

    /** What the foreign key is to be called as a part of one above, when the table comes to be a partition. */
    static Optional<String> nameAfter(Constraint own, Scene scene) {
        return name(own, adopted(own.id().owner(), scene));
    }

    /** Those of the table's own that become parts of some above; they are called as those are by then. */
    static Set<ObjectId> adoptedBy(Partition partition, Scene scene) {
        return adopted(partition.id().owner(), scene).values().stream()
                .map(Constraint::id)
                .collect(Collectors.toSet());
    }

    /** The statement that gives the table's foreign key another name; none if it has that. */
    static List<Statement> renamed(ObjectId table, String from, String to) {
        return from.equals(to)
                ? List.of()
                : List.of(Statement.of(Ddl.alterTable(
                        table, "RENAME CONSTRAINT " + Identifier.quote(from) + " TO " + Identifier.quote(to))));
    }

    /** Whether what is left of a foreign key above when the table leaves is one that it shall have. */
    static boolean isKept(Constraint above, Partition partition, Scene scene) {
        ObjectId table = partition.id().owner();
        boolean asPartition = scene.target().children(table, Partition.class).stream()
                .flatMap(link -> above(link, scene.target()))
                .anyMatch(other -> other.definition().equals(above.definition()));
        return asPartition || left(table, scene).containsKey(above);
    }

    private static Map<Constraint, Constraint> left(ObjectId table, Scene scene) {
        return pairs(
                scene.source().children(table, Partition.class).stream()
                        .flatMap(link -> above(link, scene.source()))
                        .toList(),
                own(table, scene.target())
                        .filter(key -> !scene.source().contains(key.id()))
                        .toList());
    }

    private static Map<Constraint, Constraint> adopted(ObjectId table, Scene scene) {
        return scene.isNew(table)
                ? Map.of()
                : pairs(
                        scene.target().children(table, Partition.class).stream()
                                .filter(link -> scene.isNew(link.id()))
                                .flatMap(link -> above(link, scene.target()))
                                .filter(key -> isFree(key, table, scene.source()))
                                .toList(),
                        own(table, scene.source())
                                .filter(key -> !scene.target().contains(key.id()) && lives(key, scene))
                                .toList());
    }

    /** Whether nothing else of the table is called like the key above. */
    private static boolean isFree(Constraint above, ObjectId table, Catalog catalog) {
        return catalog.find(Constraint.id(table, above.id().name()), Constraint.class)
                .filter(other -> !isSame(above, other))
                .isEmpty();
    }

    /** Whether nothing that is done before makes it go. */
    private static boolean lives(Constraint key, Scene scene) {
        return key.validated()
                && Links.isSteady(key, scene)
                && ConstraintRule.absentPartitions(key, scene).isEmpty();
    }

    /** For each of those above the table's own one that is the same, of the same name where there is one. */
    private static Map<Constraint, Constraint> pairs(List<Constraint> above, List<Constraint> own) {
        Map<Constraint, Constraint> pairs = new LinkedHashMap<>();
        List<Constraint> rest = new ArrayList<>(own);
        above.stream()
                .sorted(Comparator.comparing(key -> !isNamed(key.id().name(), own)))
                .forEach(key -> rest.stream()
                        .filter(one -> isSame(key, one))
                        .min(Comparator.comparing(
                                one -> !one.id().name().equals(key.id().name())))
                        .filter(one -> one.id().name().equals(key.id().name())
                                || !isNamed(key.id().name(), own))
                        .ifPresent(one -> {
                            pairs.put(key, one);
                            rest.remove(one);
                        }));
        return pairs;
    }

    private static boolean isNamed(String name, List<Constraint> keys) {
        return keys.stream().anyMatch(key -> key.id().name().equals(name));
    }

    private static boolean isSame(Constraint one, Constraint other) {
        return one.definition().equals(other.definition())
                && one.deferrable() == other.deferrable()
                && one.deferred() == other.deferred()
                && one.validated() == other.validated()
                && one.enforced() == other.enforced();
    }

    private static Optional<String> name(Constraint own, Map<Constraint, Constraint> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().equals(own))
                .map(pair -> pair.getKey().id().name())
                .findFirst();
    }

    private static Stream<Constraint> own(ObjectId table, Catalog catalog) {
        return catalog.children(table, Constraint.class).stream()
                .filter(constraint -> constraint.type() == ConstraintType.FOREIGN_KEY);
    }
}
