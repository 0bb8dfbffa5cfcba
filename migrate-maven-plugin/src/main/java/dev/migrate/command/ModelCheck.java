package dev.migrate.command;

import dev.migrate.command.Check.Verdict;
import dev.migrate.revision.RevisionScripts;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What {@code check} asks the model: is there a revision for all of it? */
final class ModelCheck {
    static final String ID = "model";

    private final Workspace workspace;
    private final Check.Options options;

    ModelCheck(Workspace workspace, Check.Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    Verdict verdict(RevisionScripts scripts) {
        if (!Files.exists(options.model())) {
            return missing("no model: " + workspace.relative(options.model()) + " does not exist");
        }
        States states = States.of(workspace, scripts, options.model());
        Comparison comparison = Comparison.of(workspace, states.history(), states.model(), options.filter());
        if (comparison.isEqual()) {
            return Verdict.passed(ID, "the history builds the model");
        }
        List<String> details = new ArrayList<>();
        comparison.deltas().forEach(delta -> details.add(delta.toString()));
        comparison.unread().forEach(name -> details.add("differs, and cannot be generated yet: " + name));
        return Verdict.failed(
                ID,
                "the model differs from what the history builds",
                details,
                "Run: mvn migrate:create -Dmigrate.message=\"…\"");
    }

    private Verdict missing(String text) {
        return options.modelIsNamed()
                ? Verdict.failed(ID, text, List.of(), "Correct migrate.model, or leave it out for src/main/schema.")
                : Verdict.skipped(ID, text);
    }
}
