package dev.migrate.command;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code migrate:check}: what would break a deployment, each with a verdict of its own. */
public final class Check {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param model where the model is
     * @param modelIsNamed whether the user says so; where not, and nothing is there, it is not compared
     * @param filter which part of the schema is compared with it
     */
    public record Options(Path model, boolean modelIsNamed, Filter filter) {
        /** With the model where it usually is, if it is there. */
        public Options(Path model, Filter filter) {
            this(model, false, filter);
        }
    }

    /** How one question was answered. */
    public enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /**
     * The answer to one question.
     *
     * @param id of the question, for machines: {@code heads}, {@code places}, {@code model}, {@code files}, {@code pending}
     * @param details what exactly, a line each
     * @param advice what to do next; empty: nothing
     */
    public record Verdict(String id, Outcome outcome, String text, List<String> details, String advice) {
        static Verdict passed(String id, String text) {
            return new Verdict(id, Outcome.PASSED, text, List.of(), "");
        }

        static Verdict skipped(String id, String text) {
            return new Verdict(id, Outcome.SKIPPED, text, List.of(), "");
        }

        static Verdict failed(String id, String text, List<String> details, String advice) {
            return new Verdict(id, Outcome.FAILED, text, List.copyOf(details), advice);
        }
    }

    /** One verdict per question, always in the same order. */
    public record Result(List<Verdict> verdicts) {
        public boolean passed() {
            return verdicts.stream().noneMatch(verdict -> verdict.outcome() == Outcome.FAILED);
        }
    }

    public Check(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        return new Result(Stream.concat(ofProject(scripts).stream(), ofDatabase(scripts).stream())
                .toList());
    }

    /** The questions that need no database to migrate. */
    public Result ofProject() {
        return new Result(ofProject(workspace.scripts()));
    }

    private List<Verdict> ofProject(RevisionScripts scripts) {
        return List.of(
                heads(scripts), OpenPlaces.verdict(scripts), new ModelCheck(workspace, options).verdict(scripts));
    }

    /** The questions about one database. */
    public Result ofDatabase() {
        return new Result(ofDatabase(workspace.scripts()));
    }

    private List<Verdict> ofDatabase(RevisionScripts scripts) {
        return new DatabaseCheck(workspace, scripts).verdicts();
    }

    private static Verdict heads(RevisionScripts scripts) {
        List<Revision> heads = scripts.graph().heads();
        if (heads.size() <= 1) {
            return Verdict.passed("heads", heads.isEmpty() ? "no revisions yet" : "one head");
        }
        return Verdict.failed(
                "heads",
                heads.size() + " heads: two lines of development were not joined",
                heads.stream()
                        .map(head -> head.display() + "  " + head.source())
                        .toList(),
                "Run: mvn migrate:merge -Dmigrate.message=\"Merge …\"");
    }
}
