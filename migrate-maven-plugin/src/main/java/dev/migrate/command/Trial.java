package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.proof.Proposal;
import dev.migrate.revision.Range;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.RunListener;
import dev.migrate.run.Runner;
import dev.migrate.run.Script;
import dev.migrate.run.TableNames;
import dev.migrate.server.DatabaseServer;
import dev.migrate.state.History;
import dev.migrate.state.LiveDatabase;
import dev.migrate.state.Shadow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code migrate:test}: tries each revision on a shadow: up, down, and up again. The schema must come back each time.
 * A revision with a marked place that nobody has filled fails: it stops on any table that has rows.
 */
public final class Trial {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param revision a range of revisions to try; null: all
     */
    public record Options(@Nullable String revision) {}

    /** What became of a revision. */
    public enum Outcome {
        PASSED,
        /** Its author says that it cannot be taken back: it was tried up only. */
        IRREVERSIBLE,
        FAILED
    }

    /**
     * One revision that was tried.
     *
     * @param details what failed, a line each
     */
    public record Tried(String id, String message, Outcome outcome, List<String> details) {}

    /** All that were tried, in the order in which they are applied; after one that failed, none. */
    public record Result(List<Tried> revisions) {
        public boolean passed() {
            return revisions.stream().noneMatch(tried -> tried.outcome() == Outcome.FAILED);
        }
    }

    public Trial(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        List<Revision> all = scripts.graph().at(Set.of()).upgrade(Target.parse("heads"));
        Set<String> chosen = chosen(scripts, all);
        List<Script> runnable = RunnableScripts.of(scripts, workspace).of(all);
        int first = first(runnable, chosen);
        DatabaseServer server = workspace.databases().shadows();
        History history = new History(server, workspace.settings(), workspace.baseDirectory());
        try (Shadow shadow = history.copies(runnable.subList(0, first)).get();
                Runner runner = Runner.open(
                        shadow.database(),
                        workspace.settings().withTables(TableNames.OF_SHADOWS),
                        RunListener.SILENT)) {
            return new Attempt(new LiveDatabase(shadow.database(), TableNames.OF_SHADOWS), runner)
                    .of(runnable.subList(first, runnable.size()), chosen);
        }
    }

    private Set<String> chosen(RevisionScripts scripts, List<Revision> all) {
        List<Revision> revisions = options.revision() == null
                ? all
                : scripts.graph().at(Set.of()).history(Range.parse(options.revision()));
        return revisions.stream().map(Revision::id).collect(Collectors.toSet());
    }

    private static int first(List<Script> scripts, Set<String> chosen) {
        for (int i = 0; i < scripts.size(); i++) {
            if (chosen.contains(scripts.get(i).id())) {
                return i;
            }
        }
        return scripts.size();
    }

    private record Attempt(LiveDatabase database, Runner runner) {

        Result of(List<Script> scripts, Set<String> chosen) {
            List<Tried> tried = new ArrayList<>();
            for (Script script : scripts) {
                if (tried.size() == chosen.size() || !new Result(tried).passed()) {
                    break;
                }
                if (chosen.contains(script.id())) {
                    tried.add(tried(script));
                } else {
                    up(script);
                }
            }
            return new Result(List.copyOf(tried));
        }

        private Tried tried(Script script) {
            boolean irreversible = script.downgrade().options().irreversible().isPresent();
            List<String> open = OpenPlaces.of(script.source(), script.upgrade(), script.downgrade());
            List<String> failure = open.isEmpty()
                    ? failure(() -> irreversible ? onlyUp(script) : upDownUp(script))
                    : Stream.concat(open.stream(), Stream.of(OpenPlaces.ADVICE)).toList();
            Outcome outcome = irreversible ? Outcome.IRREVERSIBLE : Outcome.PASSED;
            return new Tried(script.id(), script.message(), failure.isEmpty() ? outcome : Outcome.FAILED, failure);
        }

        private List<String> onlyUp(Script script) {
            up(script);
            return List.of();
        }

        private List<String> upDownUp(Script script) {
            Catalog before = database.catalog();
            up(script);
            Catalog after = database.catalog();
            List<String> failure = leftovers("after the downgrade: ", () -> down(script), before);
            return failure.isEmpty() ? leftovers("after the second upgrade: ", () -> up(script), after) : failure;
        }

        private List<String> leftovers(String when, Runnable run, Catalog expected) {
            run.run();
            Catalog actual = database.catalog();
            List<String> leftovers = new ArrayList<>();
            for (Delta delta : SchemaDiff.of(expected, actual).deltas()) {
                leftovers.add(when + delta);
            }
            Proposal.unread(expected, actual).forEach(name -> leftovers.add(when + "changed: " + name));
            return leftovers;
        }

        private static List<String> failure(Supplier<List<String>> attempt) {
            try {
                return attempt.get();
            } catch (MigrateException e) {
                return String.valueOf(e.getMessage()).lines().toList();
            }
        }

        private void up(Script script) {
            runner.applied();
            runner.upgrade(List.of(script));
        }

        private void down(Script script) {
            runner.applied();
            runner.downgrade(List.of(script));
        }
    }
}
