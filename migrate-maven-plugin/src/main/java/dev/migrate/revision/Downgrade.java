package dev.migrate.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Ways down from a position. */
final class Downgrade {
    private final Position position;
    private final Set<Node> applied;

    Downgrade(Position position) {
        this.position = position;
        this.applied = position.appliedNodes();
    }

    /** What must be taken back for the target. */
    Set<Node> to(Target target) {
        if (target instanceof Target.Steps steps && steps.from() == null) {
            return withAllAbove(last(steps));
        }
        Place place = position.resolver().resolve(target);
        if (place instanceof Place.Base base) {
            return withAllAbove(base.roots());
        }
        Set<Node> nodes = ((Place.At) place).nodes();
        nodes.forEach(node -> refuseNotApplied(node, target));
        Predicate<Node> within = position.resolver().within(target.branch());
        return withAllAbove(nodes.stream()
                .flatMap(node -> node.children.stream())
                .filter(within)
                .toList());
    }

    private Set<Node> withAllAbove(Collection<Node> roots) {
        Set<Node> taken = Walk.up(roots);
        taken.retainAll(applied);
        return taken;
    }

    private void refuseNotApplied(Node node, Target target) {
        if (!applied.contains(node)) {
            throw new TargetException(
                    "Cannot go down to '" + target + "': " + node + " is not applied. Applied is "
                            + position.headsText() + ".",
                    "Name a revision that is applied, or base; or ask for the upgrade.");
        }
    }

    private Set<Node> last(Target.Steps target) {
        if (target.steps() > 0) {
            throw TargetException.otherWay(target, Direction.UPGRADE);
        }
        return target.branch() == null ? lastOfAll(-target.steps(), target) : lastOfBranch(target, target.branch());
    }

    /** One by one the newest applied revision; each must be the only newest one. */
    private Set<Node> lastOfAll(int steps, Target.Steps target) {
        Ends ends = position.ends();
        Set<Node> taken = new LinkedHashSet<>();
        while (taken.size() < steps) {
            Node node = only(ends.now(), target, taken.size());
            ends.remove(node);
            taken.add(node);
        }
        return taken;
    }

    /** From the end of the branch down, as long as nothing else stands on what is taken. */
    private Set<Node> lastOfBranch(Target.Steps target, String branch) {
        Ends ends = endsOfBranch(branch);
        Set<Node> taken = new LinkedHashSet<>();
        while (taken.size() < -target.steps()) {
            Node node = only(ends.now(), target, taken.size());
            refuseShared(node, taken, target);
            ends.remove(node);
            taken.add(node);
        }
        return taken;
    }

    /** The applied ends of what carries the label, or of what came of the id. */
    private Ends endsOfBranch(String branch) {
        Node start = position.graph().names().resolve(branch, node -> true);
        Set<Node> lineage = Walk.lineage(start);
        Ends ends = new Ends(lineage, lineage.stream().filter(applied::contains).toList(), node -> node.parents.stream()
                .filter(lineage::contains)
                .toList());
        Set<Node> own = Walk.branchAbove(start);
        if (ends.now().stream().noneMatch(end -> own.contains(end) || end.labels.contains(branch))) {
            throw new TargetException(
                    "Nothing of the branch of " + branch + " is applied. Applied is " + position.headsText() + ".",
                    "mvn migrate:current shows where the database stands.");
        }
        return ends;
    }

    private void refuseShared(Node node, Set<Node> taken, Target.Steps target) {
        List<Node> others = node.children.stream()
                .filter(child -> !taken.contains(child))
                .flatMap(child -> Walk.branchAbove(child).stream())
                .filter(above -> applied.contains(above) && !taken.contains(above))
                .toList();
        if (!others.isEmpty()) {
            throw new TargetException(
                    "'" + target + "' leaves its branch: " + Texts.list(Walk.inOrder(others))
                            + (others.size() == 1 ? " stands on " : " stand on ") + node + ", too.",
                    "To take back both, name the revision to go down to: -Dmigrate.revision="
                            + (node.parents.isEmpty()
                                    ? "base"
                                    : node.parents.get(0).id()));
        }
    }

    private static Node only(List<Node> newest, Target.Steps target, int done) {
        if (newest.isEmpty()) {
            throw tooFar(target, done);
        }
        if (newest.size() > 1) {
            Node first = newest.get(0);
            throw new TargetException(
                    "'" + target + "' is ambiguous: "
                            + (done == 0 ? "" : "after " + Texts.count(done, "revision") + " ") + newest.size()
                            + " branches end here: " + Texts.list(Walk.inOrder(newest)) + ".",
                    "Say which (-Dmigrate.revision=" + first.id()
                            + "@-1, or LABEL@-1), or name the revision to go down to.");
        }
        return newest.get(0);
    }

    private static TargetException tooFar(Target.Steps target, int done) {
        return done == 0
                ? new TargetException(
                        "'" + target + "' goes too far: nothing is applied.",
                        "mvn migrate:current shows where the database stands.")
                : new TargetException(
                        "'" + target + "' goes too far: only " + Texts.count(done, "revision") + " can be taken back.",
                        "-Dmigrate.revision=base goes all the way down.");
    }
}
