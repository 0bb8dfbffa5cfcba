package dev.migrate.command;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Planner;
import dev.migrate.proof.Proof;
import dev.migrate.proof.Proposal;
import dev.migrate.proof.Proposal.Texts;
import dev.migrate.state.Both;
import dev.migrate.state.ReplayedHistory;
import dev.migrate.state.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two states side by side. */
final class Comparison {
    private final Catalog source;
    private final Catalog target;
    private final List<Delta> deltas;

    private Comparison(Catalog source, Catalog target) {
        this.source = source;
        this.target = target;
        this.deltas = SchemaDiff.of(source, target).deltas();
    }

    /**
     * Reads both, at the same time.
     *
     * @param from what is
     * @param to what shall be
     */
    static Comparison of(State from, State to) {
        if (from instanceof ReplayedHistory one && to instanceof ReplayedHistory other) {
            replay(one, other);
        }
        Both<Catalog, Catalog> catalogs = Both.of(from::catalog, to::catalog);
        return new Comparison(catalogs.first(), catalogs.second());
    }

    /** One after the other, before either is read: the one may be built on a copy of the other. */
    private static void replay(ReplayedHistory one, ReplayedHistory other) {
        one.template();
        other.template();
    }

    /** How the second differs from the first; empty: it does not. Of what is new or gone as a whole, not its parts. */
    List<Delta> deltas() {
        Set<ObjectId> whole = deltas.stream()
                .filter(delta -> !(delta instanceof Delta.Changed))
                .map(Delta::id)
                .collect(Collectors.toSet());
        return deltas.stream().filter(delta -> !isPart(delta, whole)).toList();
    }

    private static boolean isPart(Delta delta, Set<ObjectId> whole) {
        if (delta instanceof Delta.Added added) {
            return isPart(added.object(), whole);
        }
        return delta instanceof Delta.Removed removed && isPart(removed.object(), whole);
    }

    /** A schema is not summed up: what is in it is what a reader wants to know. */
    private static boolean isPart(DbObject object, Set<ObjectId> whole) {
        ObjectId parent = object.parent();
        return parent != null && whole.contains(parent) && !parent.is(Schema.class);
    }

    /** What differs and cannot be planned; empty: nothing. */
    List<String> unread() {
        return Proposal.unread(source, target);
    }

    boolean isEqual() {
        return deltas.isEmpty() && unread().isEmpty();
    }

    /** The major versions of the servers that were asked; what is only a matter of those is a difference, too. */
    List<Integer> majors() {
        return List.of(source.environment().major(), target.environment().major());
    }

    /** From the first to the second, as far as that can be planned. */
    Plan plan() {
        return Planner.plan(source, target);
    }

    /**
     * From the first to the second.
     *
     * @throws dev.migrate.MigrateException when they differ in what cannot be planned
     */
    Plan upgrade() {
        return Proposal.plan(source, target);
    }

    /** From the second back to the first. */
    Plan downgrade() {
        return Proposal.plan(/* source= */ target, /* target= */ source);
    }

    /**
     * Tries the texts of a file that were made of the plans.
     *
     * @param template a database that is the first state
     * @throws dev.migrate.MigrateException when they cannot be proved
     */
    Proposal prove(Proof proof, String template, Plan upgrade, Plan downgrade, Texts texts) {
        return Proposal.of(proof, template, source, target, upgrade, downgrade, texts);
    }
}
