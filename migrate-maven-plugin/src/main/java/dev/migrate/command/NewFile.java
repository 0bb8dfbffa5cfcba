package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.proof.Proposal.Texts;
import dev.migrate.revision.Direction;
import dev.migrate.revision.FileNamePattern;
import dev.migrate.revision.NewRevision;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.Template;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a new revision's file is named and filled: what {@code create} and {@code merge} have in common.
 *
 * @param namePattern see {@link FileNamePattern}
 * @param timeZone of the file's name, such as {@code Europe/Berlin}
 * @param template null: the plugin's own
 * @param author null: none
 * @param variables the project's own, for its template
 * @param labels of the branch that starts with the revision
 * @param revisionId null: a random one
 * @param folder null: beside its parents
 */
public record NewFile(
        String namePattern,
        String timeZone,
        @Nullable Path template,
        @Nullable String author,
        Map<String, String> variables,
        List<String> labels,
        @Nullable String revisionId,
        @Nullable Path folder) {

    private static final String LEAVE_OUT = "Leave it out, and 12 random hex digits are chosen.";

    /** What messages call a revision that has no file yet. */
    private static final String SOURCE = "the new revision";

    static final Texts EMPTY = new Texts("", "");

    public NewFile {
        variables = Map.copyOf(variables);
        labels = List.copyOf(labels);
    }

    /** A file that is not written yet. */
    record Draft(Path folder, String name, String text) {

        /** What it will run, which may be more than what was put into its template. */
        Texts sections() {
            RevisionFile file = RevisionFile.parse(name, text);
            return new Texts(
                    file.section(Direction.UPGRADE).sql(),
                    file.section(Direction.DOWNGRADE).sql());
        }

        Path write(Workspace workspace) {
            return workspace.relative(workspace.directory().write(folder, name, text));
        }
    }

    /**
     * The revision as it will stand in the history.
     *
     * @param dependsOn ids, unique starts of ids, or labels
     * @throws MigrateException when the history would be none with it
     */
    Revision node(RevisionGraph graph, String message, List<Revision> parents, List<String> dependsOn) {
        Revision node = new Revision(
                id(),
                message,
                parents.stream().map(Revision::id).toList(),
                dependsOn.stream().map(name -> whole(graph, name)).distinct().toList(),
                labels.stream().map(NewFile::label).distinct().toList(),
                List.of(),
                SOURCE);
        requireNewId(graph);
        if (graph.plus(List.of(node)).find(node.id()).isEmpty()) {
            throw new MigrateException(
                    "migrate.revisionId '" + node.id() + "' is the id of a revision that a squash replaces.",
                    LEAVE_OUT);
        }
        return node;
    }

    /** Fills the template. */
    Draft draft(Workspace workspace, Revision node, List<Revision> parents, Texts texts) {
        OffsetDateTime now = OffsetDateTime.now(zone()).truncatedTo(ChronoUnit.SECONDS);
        String text = templateOrStandard()
                .render(new NewRevision(
                        node,
                        now,
                        Optional.ofNullable(author),
                        texts.upgrade(),
                        SectionOptions.NONE,
                        texts.downgrade(),
                        SectionOptions.NONE,
                        variables));
        String name = FileNamePattern.of(namePattern, zone()).name(node.id(), node.message(), now.toInstant());
        return new Draft(workspace.directory().folderFor(parents, folder), name, text);
    }

    private void requireNewId(RevisionGraph graph) {
        Optional.ofNullable(revisionId).flatMap(graph::find).ifPresent(known -> {
            throw new MigrateException(
                    "migrate.revisionId '" + revisionId + "' is the id of " + known.source() + ".", LEAVE_OUT);
        });
    }

    /** A start of an id would name several one day. */
    private static String whole(RevisionGraph graph, String name) {
        Revision found = graph.resolve(name.strip());
        return found.id().startsWith(name.strip()) ? found.id() : name.strip();
    }

    private static String label(String text) {
        RevisionId.problem(text.strip()).ifPresent(problem -> {
            throw new MigrateException(
                    "migrate.label '" + text + "' cannot be a label: " + problem + ".",
                    "Choose another one, or leave it out.");
        });
        return text.strip();
    }

    private Template templateOrStandard() {
        return template == null ? Template.standard() : Template.read(template);
    }

    private String id() {
        if (revisionId == null) {
            return RevisionId.generate(new SecureRandom());
        }
        RevisionId.problem(revisionId).ifPresent(problem -> {
            throw new MigrateException(
                    "migrate.revisionId '" + revisionId + "' cannot be an id: " + problem + ".", LEAVE_OUT);
        });
        return revisionId;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new MigrateException(
                    "migrate.timeZone '" + timeZone + "' is no time zone.", "Write it as in Europe/Berlin, or UTC.", e);
        }
    }
}
