package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.diff.Delta;
import dev.migrate.plan.Plan;
import dev.migrate.proof.Proposal;
import dev.migrate.proof.Proposal.Texts;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.rule.Rename;
import dev.migrate.state.ReplayedHistory;
import dev.migrate.state.Shadow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code migrate:create}: writes the next revision, after both of its ways are proved. */
public final class Create {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param model the schema as it should be: a folder or a file
     * @param autogenerate false: an empty script
     * @param head the revision to follow; null: the one head
     * @param splice whether it may be a revision that is no head
     * @param filter which part of the schema is looked at
     * @param renaming what is known to be renamed
     */
    public record Options(
            @Nullable String message,
            Path model,
            boolean autogenerate,
            @Nullable String head,
            boolean splice,
            List<String> dependsOn,
            Filter filter,
            Renaming renaming,
            NewFile file) {}

    /**
     * What was written.
     *
     * @param renames what got another name
     * @param deltas what else the model asked for, a line each; empty for an empty script
     * @param proposal null for an empty script
     */
    public record Result(
            Path file,
            List<Rename> renames,
            List<Delta> deltas,
            @Nullable Proposal proposal) {}

    public Create(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        String message = workspace.message(options.message(), "create");
        RevisionScripts scripts = workspace.directory().load();
        List<Revision> parents = parents(scripts);
        Revision node = options.file().node(scripts.graph(), message, parents, options.dependsOn());
        return options.autogenerate() ? generated(scripts, node, parents) : empty(node, parents);
    }

    private List<Revision> parents(RevisionScripts scripts) {
        if (options.head() == null && scripts.graph().heads().isEmpty()) {
            return List.of();
        }
        Target target = Target.parse(options.head() == null ? "head" : options.head());
        return scripts.graph().newParents(target, options.splice());
    }

    private Result empty(Revision node, List<Revision> parents) {
        return new Result(draft(node, parents, NewFile.EMPTY).write(workspace), List.of(), List.of(), null);
    }

    private Result generated(RevisionScripts scripts, Revision node, List<Revision> parents) {
        States states = States.of(workspace, scripts, options.model());
        ReplayedHistory history = states.history();
        Comparison plain = Comparison.of(workspace, history, states.model(), options.filter());
        if (plain.isEqual()) {
            throw new MigrateException(
                    "The model and the history agree: there is nothing to write.",
                    "Change the model in " + workspace.relative(options.model())
                            + ", or write an empty script with -Dmigrate.autogenerate=false");
        }
        Supplier<Shadow> shadows = history.shadows();
        Comparison comparison = plain.with(options.renaming(), shadows);
        Plan upgrade = comparison.upgrade();
        Plan downgrade = comparison.downgrade();
        Drafts drafts = new Drafts(node, parents);
        Proposal proposal = comparison.prove(shadows, upgrade, downgrade, drafts);
        return new Result(drafts.last().write(workspace), comparison.renames(), comparison.deltas(), proposal);
    }

    /** Files that are not written yet, of which the last is the one that was proved. */
    private final class Drafts implements Proposal.Writing {
        private final Revision node;
        private final List<Revision> parents;
        private NewFile.@Nullable Draft last;

        Drafts(Revision node, List<Revision> parents) {
            this.node = node;
            this.parents = parents;
        }

        @Override
        public Texts of(Plan upgrade, Plan downgrade) {
            NewFile.Draft draft = draft(node, parents, Texts.of(upgrade, downgrade));
            last = draft;
            return draft.sections();
        }

        NewFile.Draft last() {
            return Objects.requireNonNull(last);
        }
    }

    private NewFile.Draft draft(Revision node, List<Revision> parents, Texts texts) {
        return options.file().draft(workspace, node, parents, texts);
    }
}
