package dev.migrate.command;

import dev.migrate.command.Check.Verdict;
import dev.migrate.revision.RevisionScripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code check} asks the model: is there a revision for all of it? */
final class ModelCheck {
    private static final String ID = "model";

    private final Workspace workspace;
    private final Path model;
    private final Filter filter;

    ModelCheck(Workspace workspace, Path model, Filter filter) {
        this.workspace = workspace;
        this.model = model;
        this.filter = filter;
    }

    Verdict verdict(RevisionScripts scripts) {
        if (!Files.exists(model)) {
            return Verdict.skipped(ID, "no model: " + workspace.relative(model) + " does not exist");
        }
        States states = States.of(workspace, scripts, model);
        Comparison comparison = Comparison.of(workspace, states.history(), states.model(), filter);
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
}
