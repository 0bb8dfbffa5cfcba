package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Ways up from a position. */
final class Upgrade {
    private final Position position;

    Upgrade(Position position) {
        this.position = position;
    }

    /** What must be applied for the target. */
    Set<Node> to(Target target) {
        Set<Node> needed = Walk.down(
                target instanceof Target.Steps steps && steps.from() == null
                        ? next(steps)
                        : position.resolver().resolve(target).list());
        needed.removeAll(position.appliedNodes());
        return needed;
    }

    /** So many revisions more, one by one; each must be the only one that can come next. */
    private Set<Node> next(Target.Steps target) {
        if (target.steps() < 0) {
            throw TargetException.otherWay(target, Direction.DOWNGRADE);
        }
        Predicate<Node> within = position.resolver().within(target.branch());
        Set<Node> done = new LinkedHashSet<>(position.appliedNodes());
        Set<Node> ready = new TreeSet<>(Node.OLDEST_FIRST);
        position.graph().nodes().stream()
                .filter(node -> isReady(node, target, within, done))
                .forEach(ready::add);
        Set<Node> chosen = new LinkedHashSet<>();
        while (chosen.size() < target.steps()) {
            Node node = only(ready, target, chosen.size());
            ready.remove(node);
            chosen.add(node);
            done.add(node);
            node.above().stream()
                    .filter(next -> isReady(next, target, within, done))
                    .forEach(ready::add);
        }
        return chosen;
    }

    /** Within a branch, only the branch's own revisions are waited for: the others are applied along the way. */
    private static boolean isReady(Node node, Target.Steps target, Predicate<Node> within, Set<Node> done) {
        return within.test(node)
                && !done.contains(node)
                && node.parents.stream().filter(within).allMatch(done::contains)
                && (target.branch() != null || done.containsAll(node.dependencies));
    }

    private static Node only(Set<Node> ready, Target.Steps target, int done) {
        if (ready.isEmpty()) {
            throw tooFar(target, done);
        }
        if (ready.size() > 1) {
            Node first = ready.iterator().next();
            throw new TargetException(
                    "'" + target + "' is ambiguous: "
                            + (done == 0 ? "" : "after " + Texts.count(done, "revision") + " ")
                            + "any of these can come next: " + Texts.list(Walk.inOrder(ready)) + ".",
                    "Name the revision to go to (-Dmigrate.revision=" + first.id() + "), or the branch (" + first.id()
                            + "@+1).");
        }
        return ready.iterator().next();
    }

    private static TargetException tooFar(Target.Steps target, int done) {
        String pending =
                done == 0 ? "nothing is" : "only " + Texts.count(done, "revision") + (done == 1 ? " is" : " are");
        String branch = target.branch() == null ? "" : " in the branch of " + target.branch();
        return new TargetException(
                "'" + target + "' goes too far: " + pending + " pending" + branch + ".",
                done == 0
                        ? "mvn migrate:current shows where the database stands."
                        : "-Dmigrate.revision=heads goes all the way up.");
    }
}
