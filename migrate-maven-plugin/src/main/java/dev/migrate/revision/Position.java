package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a database stands in the history, and the ways from there. It is made of the ids that the database has applied, by
 * {@link RevisionGraph#at}, and asks no database itself.
 *
 * <p>The looking methods take unknown ids as they come; those that move a database refuse them.
 */
public final class Position {
    private final RevisionGraph graph;
    private final Set<String> rows;
    private final Set<Node> applied;

    /**
     * @param rows as the version table has them
     * @param completed these, with the squashes that they complete
     */
    Position(RevisionGraph graph, Set<String> rows, Set<String> completed) {
        this.graph = graph;
        this.rows = rows;
        this.applied = new LinkedHashSet<>(graph.select(node -> completed.contains(node.id())));
    }

    /** The history as this database sees it: another one than it came from only where a squash is half applied. */
    public RevisionGraph graph() {
        return graph;
    }

    /** What is applied. A squash counts when all that it replaces is applied. */
    public List<Revision> applied() {
        return Walk.inOrder(applied);
    }

    /** Whether this is applied. */
    public boolean isApplied(Revision revision) {
        return graph.names().id(revision.id()).filter(applied::contains).isPresent();
    }

    /** Applied ids that no file has, sorted. */
    public Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        for (String id : rows) {
            if (!graph.knows(id)) {
                unknown.add(id);
            }
        }
        return unknown;
    }

    /** The newest applied revisions: nothing else that is applied revises them or depends on them. */
    public List<Revision> heads() {
        return Walk.inOrder(headNodes());
    }

    /** What is not applied, in the order in which an upgrade to the heads applies it. */
    public List<Revision> pending() {
        return Walk.inOrder(graph.select(node -> !applied.contains(node)));
    }

    /** Pending revisions that come before an applied one, for example of a branch merged late. An upgrade applies them. */
    public List<Revision> gaps() {
        Set<Node> needed = Walk.down(applied);
        needed.removeAll(applied);
        return Walk.inOrder(needed);
    }

    /** Ids of the rows that say that this is applied: its own, or those that the squash replaces. Taking it back removes them. */
    public Set<String> rowsOf(Revision revision) {
        Set<String> ids = new TreeSet<>(graph.squashes().standsFor(revision.id()));
        ids.add(revision.id());
        ids.retainAll(rows);
        return ids;
    }

    /**
     * What to apply, in order, to get to the target: its ancestors and what they depend on, too. Nothing when the target is
     * applied already.
     *
     * @throws UnknownAppliedException when something is applied that no file has
     * @throws MultipleHeadsException for {@code head} when there are several
     * @throws TargetException when steps are ambiguous or too many
     */
    public List<Revision> upgrade(Target target) {
        refuseUnknown();
        return Walk.inOrder(new Upgrade(this).to(target));
    }

    /**
     * What to take back, in order, so that the target is the newest applied revision of its branches. What depends on
     * something that goes, goes too. {@code -1} takes back the newest revision, also where it is a merge.
     *
     * @throws UnknownAppliedException when something is applied that no file has
     * @throws TargetException when the target is not applied, or steps are ambiguous or too many
     */
    public List<Revision> downgrade(Target target) {
        refuseUnknown();
        return Walk.inReverse(new Downgrade(this).to(target));
    }

    /**
     * What to record so that the database counts as standing at the targets. Unrelated branches stay as they are.
     *
     * @param purge whether to forget first all that is recorded; the only way on from unknown ids
     * @throws UnknownAppliedException when something is applied that no file has, and nothing is purged
     */
    public Stamp stamp(List<Target> targets, boolean purge) {
        if (!purge) {
            refuseUnknown();
        }
        return new Stamping(this).to(targets, purge);
    }

    /**
     * What the target names. Steps down without a name count from the heads.
     *
     * @return none only for {@code current} when nothing is applied, and for heads of an empty history
     * @throws TargetException for {@code base}, which is no revision
     */
    public List<Revision> show(Target target) {
        return new Viewing(this).show(target);
    }

    /**
     * What lies between the ends of the range, both included, newest first. An end that is left out is base, or the heads.
     * Steps without a name count from the other end; {@code -2:+2} counts from where the database stands. Too many steps
     * stop at the end of the history.
     *
     * @throws TargetException when no way leads up from the one end to the other
     */
    public List<Revision> history(Range range) {
        return new Viewing(this).history(range);
    }

    Resolver resolver() {
        return new Resolver(this);
    }

    Set<Node> appliedNodes() {
        return applied;
    }

    Set<String> rows() {
        return rows;
    }

    List<Node> headNodes() {
        return ends().now();
    }

    Ends ends() {
        return new Ends(graph.nodes(), applied, Node::below);
    }

    /** For messages. */
    String headsText() {
        return applied.isEmpty() ? "nothing" : Texts.list(heads());
    }

    private void refuseUnknown() {
        Set<String> unknown = unknown();
        if (!unknown.isEmpty()) {
            throw new UnknownAppliedException(unknown);
        }
    }
}
