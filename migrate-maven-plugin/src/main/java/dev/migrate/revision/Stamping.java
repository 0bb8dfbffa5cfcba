package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a stamp adds and removes. */
final class Stamping {
    private final Position position;

    Stamping(Position position) {
        this.position = position;
    }

    Stamp to(List<Target> targets, boolean purge) {
        Position start = purge ? position.graph().at(Set.of()) : position;
        Set<Node> keep = new LinkedHashSet<>();
        Set<Node> drop = new LinkedHashSet<>();
        targets.forEach(target -> stamp(start, target, keep, drop));
        Set<Node> result = new LinkedHashSet<>(start.appliedNodes());
        result.removeAll(drop);
        result.addAll(keep);
        return difference(result);
    }

    private static void stamp(Position start, Target target, Set<Node> keep, Set<Node> drop) {
        if (target instanceof Target.Steps steps && steps.from() == null) {
            if (steps.steps() > 0) {
                keep.addAll(new Upgrade(start).to(target));
            } else {
                drop.addAll(new Downgrade(start).to(target));
            }
            return;
        }
        Place place = start.resolver().resolve(target);
        if (place instanceof Place.Base base) {
            drop.addAll(Walk.up(base.roots()));
        } else {
            List<Node> nodes = place.list();
            keep.addAll(Walk.down(nodes));
            Set<Node> above = Walk.up(nodes);
            nodes.forEach(above::remove);
            drop.addAll(above);
        }
    }

    /** By id: with a purge, the nodes may be of another graph than the position's. */
    private Stamp difference(Set<Node> result) {
        Set<Node> added = new LinkedHashSet<>();
        Set<String> removed = new TreeSet<>(position.rows());
        for (Node node : result) {
            if (position.isApplied(node.revision)) {
                removed.removeAll(position.rowsOf(node.revision));
            } else {
                added.add(node);
            }
        }
        return new Stamp(Walk.inOrder(added), List.copyOf(removed));
    }
}
