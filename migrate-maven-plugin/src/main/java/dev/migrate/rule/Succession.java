package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns and checks that a table has from one table above until it has them from another one. It must never be without a
 * table above that has them: they would be its own from then on, and nothing makes them otherwise.
 */
final class Succession {
    private Succession() {}

    /** The links that come before this one goes, since they take over from it. */
    static Set<ObjectId> successors(Inheritance link, Scene scene) {
        ObjectId table = link.id().owner();
        if (scene.isNew(table) || !staysAsItIs(link.from(), scene)) {
            return new HashSet<>();
        }
        Set<ObjectId> given = through(link, scene.source()).collect(Collectors.toSet());
        return scene.target().children(table, Inheritance.class).stream()
                .filter(next -> scene.isNew(next.id()) && takesOver(next, given, scene))
                .map(Inheritance::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the table defines the part itself neither before nor after, and has it from another one then. */
    static boolean isPassedOn(ObjectId part, Scene scene) {
        return !scene.isNew(part)
                && scene.source()
                        .find(part)
                        .filter(before -> Lineage.isHeritable(before) && !Lineage.isLocal(before))
                        .flatMap(before -> scene.target().find(part).map(after -> Attributes.differing(before, after)))
                        .filter(Set.of("inheritedFrom")::equals)
                        .isPresent();
    }

    private static boolean takesOver(Inheritance next, Set<ObjectId> given, Scene scene) {
        List<ObjectId> taken =
                through(next, scene.target()).filter(given::contains).toList();
        return !taken.isEmpty() && taken.stream().allMatch(part -> isPassedOn(part, scene));
    }

    /** What a table has from the one above, be it also from others. */
    private static Stream<ObjectId> through(Inheritance link, Catalog catalog) {
        return Lineage.heritable(link.id().owner(), catalog)
                .filter(part -> Lineage.above(part).stream()
                        .anyMatch(above -> above.owner().equals(link.from())))
                .map(DbObject::id);
    }

    /** What changes on the table that is left does so when it is left. */
    private static boolean staysAsItIs(ObjectId table, Scene scene) {
        return !scene.target().contains(table)
                || Lineage.heritable(table, scene.source())
                        .toList()
                        .equals(Lineage.heritable(table, scene.target()).toList());
    }
}
