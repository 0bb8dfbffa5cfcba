package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionScripts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code migrate:check}: what would break a deployment, each with a verdict of its own. */
public final class Check {
    private static final String HEADS = "heads";
    private static final Pattern FULL_STOP = Pattern.compile("\\.$");

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
     * @param id of the question, for machines: {@code heads}, {@code places}, {@code model}, {@code files}, {@code pending};
     *     {@code database} in place of the last two where the database cannot be asked
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

        /** What stands in the way of an answer. */
        static Verdict failed(String id, MigrateException obstacle) {
            List<String> lines = obstacle.getMessage().lines().toList();
            return failed(
                    id,
                    FULL_STOP.matcher(lines.get(0)).replaceFirst(""),
                    lines.subList(1, lines.size()),
                    obstacle.advice().orElse(""));
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
        return result(scripts -> Stream.concat(ofProject(scripts).stream(), ofDatabase(scripts).stream())
                .toList());
    }

    /** The questions that need no database to migrate. */
    public Result ofProject() {
        return result(this::ofProject);
    }

    /** The questions about one database. */
    public Result ofDatabase() {
        return result(this::ofDatabase);
    }

    private Result result(Function<RevisionScripts, List<Verdict>> questions) {
        return new Result(answers(HEADS, () -> questions.apply(workspace.scripts())));
    }

    private List<Verdict> ofProject(RevisionScripts scripts) {
        ModelCheck model = new ModelCheck(workspace, options);
        List<Verdict> verdicts = new ArrayList<>(List.of(heads(scripts), OpenPlaces.verdict(scripts)));
        verdicts.addAll(answers(ModelCheck.ID, () -> List.of(model.verdict(scripts))));
        return verdicts;
    }

    private List<Verdict> ofDatabase(RevisionScripts scripts) {
        return answers(DatabaseCheck.ID, new DatabaseCheck(workspace, scripts)::verdicts);
    }

    /** What stands in the way of the answers is one, too: the report says it, and the other questions are answered. */
    private static List<Verdict> answers(String id, Supplier<List<Verdict>> question) {
        try {
            return question.get();
        } catch (MigrateException obstacle) {
            return List.of(Verdict.failed(id, obstacle));
        }
    }

    private static Verdict heads(RevisionScripts scripts) {
        RevisionGraph graph = scripts.graph();
        List<Revision> heads = graph.heads();
        if (heads.size() <= 1) {
            return Verdict.passed(HEADS, heads.isEmpty() ? "no revisions yet" : "one head");
        }
        List<String> branches =
                heads.stream().flatMap(head -> ownLabel(head, graph).stream()).toList();
        if (branches.size() == heads.size()) {
            return Verdict.passed(
                    HEADS, heads.size() + " heads, each of a branch with a label: " + String.join(", ", branches));
        }
        return Verdict.failed(
                HEADS,
                heads.size() + " heads: two lines of development were not joined",
                heads.stream()
                        .map(head -> head.display() + "  " + head.source())
                        .toList(),
                "Run: mvn migrate:merge -Dmigrate.message=\"Merge …\"");
    }

    /** A branch that is meant to stay one has a label that leads to its head alone. */
    private static Optional<String> ownLabel(Revision head, RevisionGraph graph) {
        return graph.labels(head).stream()
                .filter(label -> graph.heads().stream()
                                .filter(other -> graph.labels(other).contains(label))
                                .count()
                        == 1)
                .findFirst();
    }
}
