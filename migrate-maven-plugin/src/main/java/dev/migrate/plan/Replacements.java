package dev.migrate.plan;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.ObjectId;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.rule.Change;
import dev.migrate.rule.Disturbance;
import dev.migrate.rule.Rules;
import dev.migrate.rule.Scene;
import dev.migrate.rule.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which objects of both catalogs change in place, and which are dropped and created again: those that cannot change
 * otherwise, those that depend on one that goes, and those that are in the way of a change in place.
 */
final class Replacements {
    private final Scene scene;
    private final Map<ObjectId, List<Change.InPlace>> inPlace = new LinkedHashMap<>();
    private final Set<ObjectId> replaced = new LinkedHashSet<>();
    private final Deque<ObjectId> toSpread = new ArrayDeque<>();
    private final Set<Disturbed> disturbed = new HashSet<>();
    private final Set<ObjectId> moved = new LinkedHashSet<>();
    private final Set<ObjectId> aside = new HashSet<>();

    private Replacements(Scene scene) {
        this.scene = scene;
    }

    /**
     * Decides for each difference.
     *
     * @param forced objects that could change in place, but are to be replaced
     */
    static Replacements of(SchemaDiff diff, Scene scene, Set<ObjectId> forced) {
        Replacements replacements = new Replacements(scene);
        diff.deltas().forEach(replacements::decide);
        forced.forEach(replacements::replace);
        Overloads overloads = new Overloads(scene.target());
        diff.deltas().forEach(delta -> replacements.freeFromRemoved(delta, overloads));
        replacements.disturb();
        replacements.spread();
        replacements.inPlace.keySet().removeAll(replacements.replaced);
        replacements.moved.removeAll(replacements.replaced);
        replacements.setAside();
        return replacements;
    }

    Set<ObjectId> replaced() {
        return replaced;
    }

    /** The objects that change in place, by steps of their own. */
    Set<ObjectId> altered() {
        Set<ObjectId> altered = new LinkedHashSet<>(inPlace.keySet());
        altered.removeIf(id -> inPlace(id).isEmpty());
        altered.addAll(moved);
        return altered;
    }

    /** Whether a replaced object, or the one that it is a part of, stands aside and goes when the new one is there. */
    boolean isAside(ObjectId id) {
        return aside.contains(id);
    }

    /** Whether the object moves from something that stands aside to what takes its place. */
    boolean isMoved(ObjectId id) {
        return moved.contains(id);
    }

    List<Statement> statements(ObjectId altered) {
        return inPlace.getOrDefault(altered, List.of()).stream()
                .flatMap(change -> change.statements().stream())
                .toList();
    }

    /** What the statements of a change in place use, without the object depending on it. */
    Set<ObjectId> uses(ObjectId altered) {
        return inPlace.getOrDefault(altered, List.of()).stream()
                .flatMap(change -> change.uses().stream())
                .collect(Collectors.toSet());
    }

    private void decide(Delta delta) {
        if (delta instanceof Delta.Changed changed) {
            Rules.change(changed.from(), changed.to(), changed.attributes(), scene)
                    .forEach(change -> decide(changed.to(), change));
        } else if (delta instanceof Delta.Added) {
            DbObject object = scene.target().get(delta.id());
            ObjectId parent = object.parent();
            if (parent != null && scene.source().contains(parent) && Rules.comesWithNewParent(object, scene)) {
                replace(parent);
            }
        }
    }

    private void decide(DbObject object, Change change) {
        if (change instanceof Change.InPlace kept) {
            inPlace(object.id()).add(kept);
        } else if (change instanceof Change.Elsewhere) {
            inPlace(object.id());
        } else {
            ObjectId parent = object.parent();
            replace(change instanceof Change.ReplaceParent && parent != null ? parent : object.id());
        }
    }

    private List<Change.InPlace> inPlace(ObjectId id) {
        return inPlace.computeIfAbsent(id, changing -> new ArrayList<>());
    }

    /**
     * What changes in place is taken to let go of what is removed by that; what does not change cannot. Nor can what
     * calls a routine while another one of its name is there.
     */
    private void freeFromRemoved(Delta delta, Overloads overloads) {
        if (delta instanceof Delta.Removed) {
            remaining(delta.id()).stream()
                    .filter(id -> !inPlace.containsKey(id)
                            || (overloads.calls(id, delta.id())
                                    && !Rules.holdsData(scene.source().get(id))))
                    .forEach(this::replace);
        }
    }

    private void disturb() {
        inPlace.forEach((id, changes) -> changes.forEach(change -> disturb(id, change.disturbance())));
    }

    private void disturb(ObjectId id, Disturbance disturbance) {
        if (disturbance == Disturbance.NONE || !disturbed.add(new Disturbed(id, disturbance))) {
            return;
        }
        for (ObjectId dependent : remaining(id)) {
            switch (Rules.reaction(scene.source().get(dependent), disturbance)) {
                case STAYS -> {}
                case PASSES_ON -> disturb(dependent, disturbance);
                case GOES -> replace(dependent);
            }
        }
    }

    private void spread() {
        while (!toSpread.isEmpty()) {
            ObjectId gone = toSpread.remove();
            boolean standsAside = Rules.standsAside(scene.source().get(gone));
            Rules.displaces(scene.source().get(gone), scene).stream()
                    .filter(scene.target()::contains)
                    .forEach(this::replace);
            for (ObjectId dependent : remaining(gone)) {
                if (standsAside && Rules.moves(scene.source().get(dependent), scene)) {
                    move(dependent);
                } else {
                    replace(Rules.replacedWith(scene.source().get(dependent), scene));
                    replace(dependent);
                }
            }
        }
    }

    private void move(ObjectId id) {
        moved.add(id);
        disturb(id, Rules.disturbanceOfMove(scene.source().get(id)));
    }

    /** What objects that move depend on stands aside, with all its parts; and what that depends on in its turn. */
    private void setAside() {
        Deque<ObjectId> open = new ArrayDeque<>(moved);
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            scene.source().dependencies(id).stream()
                    .map(Edge::referenced)
                    .filter(needed -> replaced.contains(needed)
                            && Rules.standsAside(scene.source().get(needed)))
                    .filter(aside::add)
                    .forEach(open::add);
            if (aside.contains(id)) {
                scene.source().children(id, DbObject.class).stream()
                        .map(DbObject::id)
                        .filter(aside::add)
                        .forEach(open::add);
            }
        }
    }

    private void replace(ObjectId id) {
        if (replaced.add(id)) {
            toSpread.add(id);
        }
    }

    private List<ObjectId> remaining(ObjectId id) {
        return scene.source().dependents(id).stream()
                .filter(scene.target()::contains)
                .toList();
    }

    private record Disturbed(ObjectId id, Disturbance disturbance) {}
}
