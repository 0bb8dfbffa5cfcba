package dev.migrate.command;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Renames;
import dev.migrate.proof.Proof;
import dev.migrate.proof.ProofFailedException;
import dev.migrate.proof.Proposal;
import dev.migrate.proof.Proposal.Texts;
import dev.migrate.proof.RenameSearch;
import dev.migrate.read.CatalogReader;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.rule.Rename;
import dev.migrate.run.PlainRun;
import dev.migrate.server.DatabaseServer;
import dev.migrate.state.History;
import dev.migrate.state.Shadow;
import dev.migrate.state.SqlModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the history builds beside what the model asks for, each in a shadow of its own, as far as both are looked at. */
final class Comparison {
    private final DatabaseServer server;
    private final String template;
    private final Views views;
    private final RenameSearch.Result history;

    private Comparison(DatabaseServer server, String template, Views views, RenameSearch.Result history) {
        this.server = server;
        this.template = template;
        this.views = views;
        this.history = history;
    }

    static Comparison of(Workspace workspace, RevisionScripts scripts, Path model, Filter filter) {
        Filter.Sight sight = filter.sight(workspace.settings().tables());
        SqlModel files = SqlModel.of(List.of(model));
        DatabaseServer server = workspace.databases().shadows();
        List<Revision> all = scripts.graph().at(Set.of()).upgrade(Target.parse("heads"));
        String template = new History(server, workspace.settings(), workspace.baseDirectory())
                .template(RunnableScripts.of(scripts, workspace).of(all));
        Catalog source = CatalogReader.read(server.database(template));
        try (Shadow shadow = Shadow.empty(server)) {
            files.load(shadow.database());
            Views views = new Views(sight, source, shadow.catalog());
            views.warnOfIdle(workspace.warnings());
            return new Comparison(server, template, views, new RenameSearch.Result(Renames.NONE, views.source()));
        }
    }

    /** The same with what the user says about new names. */
    Comparison with(Renaming renaming) {
        RenameSearch search =
                new RenameSearch(server, template, views.source(), views.target(), views::isHidden, views::isHidden);
        return new Comparison(server, template, views, renaming.find(search));
    }

    /** What got another name, in the history's words. */
    List<Rename> renames() {
        return history.names().all();
    }

    /** How the model differs from the history; empty: it does not. Of what is new or gone as a whole, not its parts. */
    List<Delta> deltas() {
        List<Delta> deltas = SchemaDiff.of(history.catalog(), views.target()).deltas();
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
        return Proposal.unread(history.catalog(), views.target());
    }

    boolean isEqual() {
        return unread().isEmpty()
                && history.names().isEmpty()
                && SchemaDiff.of(history.catalog(), views.target()).isEmpty();
    }

    /**
     * From the history to the model.
     *
     * @throws dev.migrate.MigrateException when it needs something that is not looked at
     */
    Plan upgrade() {
        views.refuseNeeds(history);
        return history.upgrade(views.target());
    }

    /** From the model back to the history. */
    Plan downgrade() {
        return history.downgrade(views.target());
    }

    /**
     * Tries the texts of a file that were made of the plans.
     *
     * @throws dev.migrate.MigrateException when they cannot be proved
     */
    Proposal prove(Plan upgrade, Plan downgrade, Texts texts) {
        Renames names = history.names();
        Proof proof = new Proof(server, PlainRun::run, id -> views.isHidden(id, names), views::isHidden);
        try {
            return Proposal.of(proof, template, views.source(), views.target(), names, upgrade, downgrade, texts);
        } catch (ProofFailedException e) {
            throw views.explained(e, history);
        }
    }
}
