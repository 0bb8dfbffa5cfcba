package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shape of a history: which revision follows which. It knows no file and no database.
 *
 * <p><b>Order.</b> All lists of revisions are in one order, oldest first, unless a method says otherwise. A revision stands
 * after all that it revises and depends on; where that leaves a choice, a branch is finished before the next one begins, and
 * the one whose end has the smaller id goes first. File names and dates do not matter.
 *
 * <p><b>Heads.</b> A head is revised by nothing. A real head is one that nothing depends on either: going to the real heads
 * goes everywhere.
 *
 * <p><b>Labels</b> name a branch. A revision hands its labels on to all its descendants, and back to the branch point from
 * which its branch comes.
 *
 * <p><b>Squashes.</b> A revision that {@link Revision#replaces} others stands for them. The replaced ones are then no part of
 * this graph, whether their files are still there or not, and what revises one of them revises the squash. What that means
 * for a database depends on what it has applied:
 *
 * <ul>
 *   <li>none of the replaced: the squash is applied in their stead;
 *   <li>all of them: the squash counts as applied, without running;
 *   <li>some of them: the database goes on along the old revisions, and the squash then counts as applied. {@link
 *       #at} gives such a database a graph of its own, in which the old revisions are back; it needs their files.
 * </ul>
 */
public final class RevisionGraph {
    private final List<Revision> input;
    private final Set<String> opened;
    private final List<Node> nodes;
    private final Names names;
    private final Squashes squashes;

    private RevisionGraph(Collection<Revision> revisions, Set<String> opened) {
        GraphBuilder builder = new GraphBuilder(revisions, opened);
        this.input = List.copyOf(revisions);
        this.opened = opened;
        this.nodes = builder.build();
        this.names = builder.names();
        this.squashes = builder.squashes();
    }

    /**
     * Joins revisions to a history. The order in which they come does not matter.
     *
     * @throws MissingRevisionException when one revises, or depends on, a revision that is not among them
     * @throws AmbiguousRevisionException when one depends on a start of an id that several have
     * @throws RevisionGraphException when two have one id or one label, or the history goes in a circle, or a squash leaves
     *     something out
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return new RevisionGraph(revisions, Set.of());
    }

    /**
     * This history with revisions more: for those whose file is gone while a database still has their script. Ids that
     * this history knows already are left out.
     */
    public RevisionGraph plus(Collection<Revision> stored) {
        Stream<Revision> added = stored.stream().filter(revision -> !knows(revision.id()));
        return of(Stream.concat(input.stream(), added).toList());
    }

    /**
     * Where a database stands.
     *
     * @param applied the ids of all revisions that it has applied; what no file has is kept apart, see {@link
     *     Position#unknown}
     * @throws RevisionGraphException when only some of what a squash replaces is applied, and files of the rest are gone
     */
    public Position at(Set<String> applied) {
        Set<String> completed = squashes.completed(applied);
        Set<String> begun = squashes.begun(completed);
        begun.forEach(squash -> refuseGone(squash, completed));
        RevisionGraph graph = begun.equals(opened) ? this : new RevisionGraph(input, begun);
        return new Position(graph, Set.copyOf(applied), completed);
    }

    /** All. */
    public List<Revision> revisions() {
        return Walk.inOrder(nodes);
    }

    /** By its whole id. */
    public Optional<Revision> find(String id) {
        return names.id(id).map(node -> node.revision);
    }

    /**
     * By its id, a unique start of it, or a label.
     *
     * @throws UnknownRevisionException when there is none
     * @throws AmbiguousRevisionException when several ids start so
     */
    public Revision resolve(String name) {
        return names.resolve(name, node -> true).revision;
    }

    /** What no other revision revises. */
    public List<Revision> heads() {
        return revisions(node -> node.children.isEmpty());
    }

    /** What no other revision revises or depends on. */
    public List<Revision> realHeads() {
        return revisions(Node::isRealHead);
    }

    /** What revises nothing. */
    public List<Revision> bases() {
        return revisions(node -> node.parents.isEmpty());
    }

    /** What several others revise. */
    public List<Revision> branchPoints() {
        return revisions(node -> node.children.size() > 1);
    }

    /** What the revision revises; for what revised a replaced one, the squash. */
    public List<Revision> parents(Revision revision) {
        return Walk.inOrder(node(revision).parents);
    }

    /** What the revision depends on. */
    public List<Revision> dependencies(Revision revision) {
        return Walk.inOrder(node(revision).dependencies);
    }

    /** What revises the revision. */
    public List<Revision> children(Revision revision) {
        return Walk.inOrder(node(revision).children);
    }

    /** All that must be applied before the revision. */
    public List<Revision> ancestors(Revision revision) {
        return others(revision, Walk.down(List.of(node(revision))));
    }

    /** All that must be taken back before the revision. */
    public List<Revision> descendants(Revision revision) {
        return others(revision, Walk.up(List.of(node(revision))));
    }

    /** Its own labels and those of the branch that it is in, sorted. */
    public Set<String> labels(Revision revision) {
        return new TreeSet<>(node(revision).labels);
    }

    /**
     * What a new revision revises. Here, {@code head} is the one head, also where another branch depends on it.
     *
     * @param splice whether it may revise what is revised already, and so begin a branch
     * @return one, or none for a new base
     * @throws MultipleHeadsException when the target is several revisions
     * @throws TargetException when it is no head and {@code splice} is not given
     */
    public List<Revision> newParents(Target target, boolean splice) {
        return new NewParents(this, splice).of(target);
    }

    /**
     * What a merge revises.
     *
     * @param splice whether they may be revised already
     * @return two or more
     * @throws TargetException when these are fewer, or not all heads and {@code splice} is not given
     */
    public List<Revision> mergeParents(List<Target> targets, boolean splice) {
        return new NewParents(this, splice).ofMerge(targets);
    }

    /** What an upgrade runs that is not connected: from base to the heads where the range leaves an end out. */
    public OfflinePlan offlineUpgrade(Range range) {
        return new Offline(this).upgrade(range);
    }

    /** What a downgrade runs that is not connected: from the heads to base where the range leaves an end out. */
    public OfflinePlan offlineDowngrade(Range range) {
        return new Offline(this).downgrade(range);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Nodes of a kind, in the order of the history. */
    List<Node> select(Predicate<Node> condition) {
        List<Node> selected = new ArrayList<>();
        for (Node node : nodes) {
            if (condition.test(node)) {
                selected.add(node);
            }
        }
        return selected;
    }

    Names names() {
        return names;
    }

    Squashes squashes() {
        return squashes;
    }

    /** Whether the id is in the history, or replaced by what is. */
    boolean knows(String id) {
        return names.id(id).isPresent() || squashes.replacedIds().contains(id) || squashes.isSquash(id);
    }

    private Node node(Revision revision) {
        return names.id(revision.id())
                .orElseThrow(() -> new IllegalArgumentException(revision.id() + " is not of this graph"));
    }

    private List<Revision> revisions(Predicate<Node> condition) {
        return Walk.inOrder(select(condition));
    }

    private static List<Revision> others(Revision revision, Set<Node> nodes) {
        return Walk.inOrder(nodes).stream()
                .filter(other -> !other.equals(revision))
                .toList();
    }

    private void refuseGone(String squash, Set<String> applied) {
        List<String> gone = squashes.gone(squash);
        if (!gone.isEmpty()) {
            List<String> open = squashes.standsFor(squash).stream()
                    .filter(id -> !applied.contains(id))
                    .toList();
            String source = input.stream()
                    .filter(revision -> revision.id().equals(squash))
                    .map(Revision::source)
                    .findFirst()
                    .orElse(squash);
            throw new RevisionGraphException(
                    "The database has applied only a part of what the squash " + squash + " (" + source
                            + ") replaces: not " + String.join(", ", open) + ". The files of "
                            + String.join(", ", gone) + " are gone.",
                    "Restore these files beside the squash until the database has applied all of them.",
                    List.of(source));
        }
    }
}
