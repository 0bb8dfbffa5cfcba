package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Planner;
import dev.migrate.plan.Renames;
import dev.migrate.proof.Proof;
import dev.migrate.proof.ProofFailedException;
import dev.migrate.proof.Proposal;
import dev.migrate.proof.Proposal.Writing;
import dev.migrate.proof.RenameSearch;
import dev.migrate.rule.Rename;
import dev.migrate.run.PlainRun;
import dev.migrate.state.Both;
import dev.migrate.state.LoadedModel;
import dev.migrate.state.ReplayedHistory;
import dev.migrate.state.Shadow;
import dev.migrate.state.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Two states side by side, as far as both are looked at. */
final class Comparison {
    private final Views views;
    private final RenameSearch.Result source;
    private final List<Delta> deltas;

    private Comparison(Views views, RenameSearch.Result source) {
        this.views = views;
        this.source = source;
        this.deltas = SchemaDiff.of(source.catalog(), views.target()).deltas();
    }

    /**
     * Reads both, at the same time.
     *
     * @param from what is
     * @param to what shall be
     * @param filter what of both is looked at
     * @throws MigrateException for a filter that is none, and for a folder without a file in place of a model
     */
    static Comparison of(Workspace workspace, State from, State to, Filter filter) {
        Filter.Sight sight = filter.sight(workspace.settings().tables());
        if (from instanceof ReplayedHistory one && to instanceof ReplayedHistory other) {
            replay(one, other);
        }
        Both<Catalog, Catalog> catalogs = Both.of(from::catalog, to::catalog);
        Views views = new Views(sight, catalogs.first(), catalogs.second());
        views.warnOfIdle(workspace.warnings());
        Comparison comparison = new Comparison(views, new RenameSearch.Result(Renames.NONE, views.source()));
        if (to instanceof LoadedModel model && model.files().files().isEmpty() && !comparison.isEqual()) {
            throw withoutFiles(model.files().paths(), workspace);
        }
        return comparison;
    }

    /** A folder of another name, or files of another ending, must not pass for the wish to drop everything. */
    private static MigrateException withoutFiles(List<Path> model, Workspace workspace) {
        String folders =
                model.stream().map(workspace::relative).map(Path::toString).collect(Collectors.joining(", "));
        return new MigrateException(
                "There is no *.sql file in the model " + folders + ": all that there is would be dropped.",
                "Put the CREATE statements of your schema into *.sql files there, or set migrate.model. "
                        + "Where all is to be dropped, put an empty *.sql file there.");
    }

    /**
     * The same with what the user says about new names.
     *
     * @param shadows each the first state
     */
    Comparison with(Renaming renaming, Supplier<Shadow> shadows) {
        RenameSearch search =
                new RenameSearch(shadows, views.source(), views.target(), views::isHidden, views::isHidden);
        return new Comparison(views, renaming.find(search));
    }

    /** What got another name, in the words of the first. */
    List<Rename> renames() {
        return source.names().all();
    }

    /** One after the other, before either is read: the one may be built on a copy of the other. */
    private static void replay(ReplayedHistory one, ReplayedHistory other) {
        one.replay();
        other.replay();
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
        return Proposal.unread(source.catalog(), views.target());
    }

    boolean isEqual() {
        return deltas.isEmpty() && source.names().isEmpty() && unread().isEmpty();
    }

    /** The major versions of the servers that were asked; what is only a matter of those is a difference, too. */
    List<Integer> majors() {
        return List.of(
                views.source().environment().major(),
                views.target().environment().major());
    }

    /** From the first to the second, as far as that can be planned. */
    Plan plan() {
        return Planner.plan(source.catalog(), views.target());
    }

    /**
     * From the first to the second.
     *
     * @throws dev.migrate.MigrateException when they differ in what cannot be planned, or it needs something that is not
     *     looked at
     */
    Plan upgrade() {
        views.refuseNeeds(source);
        return source.upgrade(views.target());
    }

    /** From the second back to the first. */
    Plan downgrade() {
        return source.downgrade(views.target());
    }

    /**
     * Tries the texts of a file that are made of the plans.
     *
     * @param shadows each the first state
     * @throws dev.migrate.MigrateException when they cannot be proved
     */
    Proposal prove(Supplier<Shadow> shadows, Plan upgrade, Plan downgrade, Writing writing) {
        Renames names = source.names();
        Proof proof = new Proof(shadows, PlainRun::run, id -> views.isHidden(id, names), views::isHidden);
        try {
            return Proposal.of(proof, views.source(), views.target(), names, upgrade, downgrade, writing);
        } catch (ProofFailedException e) {
            throw views.explained(e, source);
        }
    }
}
