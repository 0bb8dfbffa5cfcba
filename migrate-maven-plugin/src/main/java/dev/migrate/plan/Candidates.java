package dev.migrate.plan;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.rule.Rename;
import dev.migrate.rule.Rules;
import dev.migrate.rule.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What only the source has and what only the target has, and may be the same under another name: of one kind, in the same
 * place, with the same facts as far as the kind's rule asks for them.
 *
 * <p>What is called after something that was renamed pairs with what has its name in the target. Of the rest those pair
 * first that have the most in common: attributes and parts that are equal, the place among their kind, the beginning and the
 * end of their names; and where that makes no difference, those that come first. It is a guess, for somebody to confirm.
 */
public final class Candidates {
    private final Scene scene;
    private final Affinity affinity;
    private final Collection<Rename> known;
    private final Predicate<ObjectId> kept;
    private final Map<Group, List<DbObject>> removed = new LinkedHashMap<>();
    private final Map<Group, List<DbObject>> added = new LinkedHashMap<>();
    private final Set<String> taken;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(Scene scene, Collection<Rename> known, Predicate<ObjectId> kept) {
        this.scene = scene;
        this.affinity = new Affinity(scene);
        this.known = known;
        this.kept = kept;
        this.taken = scene.source().objects().stream()
                .flatMap(object -> object.names().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Compares the two.
     *
     * @param known what is renamed already, so that it is the same in both
     * @param kept what is known not to be renamed
     * @return sorted, kind by kind
     */
    public static List<Candidate> of(
            Catalog source, Catalog target, Collection<Rename> known, Predicate<ObjectId> kept) {
        Candidates candidates = new Candidates(new Scene(source, target, Set.of()), known, kept);
        List<Delta> deltas = SchemaDiff.of(source, target).deltas();
        deltas.forEach(candidates::sort);
        candidates.removed.forEach((group, objects) -> candidates.pair(
                new ArrayList<>(objects), new ArrayList<>(candidates.added.getOrDefault(group, List.of()))));
        deltas.forEach(candidates::pairValues);
        return candidates.found.stream()
                .sorted(Comparator.comparing(candidate -> candidate.rename().object()))
                .toList();
    }

    private void sort(Delta delta) {
        if (delta instanceof Delta.Removed gone) {
            put(gone.object(), removed);
        } else if (delta instanceof Delta.Added fresh && !isTaken(fresh.object())) {
            put(fresh.object(), added);
        }
    }

    private void put(DbObject object, Map<Group, List<DbObject>> groups) {
        if (Rules.isRenamable(object, scene)) {
            groups.computeIfAbsent(Group.of(object), group -> new ArrayList<>()).add(object);
        }
    }

    /** A name that something else has until it is dropped cannot be given before that. */
    private boolean isTaken(DbObject object) {
        return object.names().stream().anyMatch(taken::contains);
    }

    private void pair(List<DbObject> before, List<DbObject> after) {
        for (DbObject from : List.copyOf(before)) {
            Set<String> names = Derived.names(from.id().name(), known);
            after.stream()
                    .filter(to -> names.contains(to.id().name()) && Rules.isAlike(from, to, scene))
                    .findFirst()
                    .ifPresent(to -> {
                        found.add(new Candidate(Rename.of(from.id(), to.id().name()), true));
                        before.remove(from);
                        after.remove(to);
                    });
        }
        before.removeIf(from -> !Rules.isRenamedAlone(from) || kept.test(from.id()));
        for (Pair pair : pairs(before, after)) {
            if (before.contains(pair.from) && after.contains(pair.to)) {
                before.remove(pair.from);
                after.remove(pair.to);
                found.add(new Candidate(Rename.of(pair.from.id(), pair.to.id().name()), false));
            }
        }
    }

    /** All that are alike, those first that have the most in common. */
    private List<Pair> pairs(List<DbObject> before, List<DbObject> after) {
        return before.stream()
                .flatMap(from -> after.stream()
                        .filter(to -> Rules.isAlike(from, to, scene))
                        .map(to -> new Pair(from, to, affinity.of(from, to))))
                .sorted(Comparator.comparing(Pair::affinity).reversed())
                .toList();
    }

    /** Of as many values as before, those at the same place. */
    private void pairValues(Delta delta) {
        if (delta instanceof Delta.Changed changed) {
            List<String> before = Rules.values(changed.from());
            List<String> after = Rules.values(changed.to());
            for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
                if (!after.contains(before.get(i)) && !before.contains(after.get(i))) {
                    found.add(new Candidate(new Rename(changed.id(), before.get(i), after.get(i)), false));
                }
            }
        }
    }

    private record Pair(DbObject from, DbObject to, int affinity) {}

    /** Objects of one kind in one place. */
    private record Group(Object kind, Optional<ObjectId> scope, Optional<ObjectId> parent, Optional<String> arguments) {
        static Group of(DbObject object) {
            ObjectId id = object.id();
            return new Group(
                    id.kind(),
                    Optional.ofNullable(id.scope()),
                    Optional.ofNullable(object.parent()),
                    Optional.ofNullable(id.arguments()));
        }
    }
}
