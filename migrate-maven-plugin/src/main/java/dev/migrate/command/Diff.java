package dev.migrate.command;

import dev.migrate.catalog.Attributes;
import dev.migrate.diff.Delta;
import dev.migrate.revision.RevisionScripts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:diff}: what differs between two states, and the statements from one to the other. */
public final class Diff {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param from a state: {@code history}, {@code history@TARGET}, {@code model}, {@code database}, a JDBC URL, or a folder
     *     or file of SQL
     * @param to another one
     * @param model where the model is
     * @param archiveSchema where copies of dropped rows are, which is no part of a database's state
     * @param filter what of both is looked at
     * @param sql whether the statements are wanted
     */
    public record Options(String from, String to, Path model, String archiveSchema, Filter filter, boolean sql) {}

    /** What may have become of an object. */
    public enum Act {
        REMOVED,
        ADDED,
        CHANGED
    }

    /**
     * One object that differs.
     *
     * @param name qualified, quoted where SQL needs it
     * @param attributes what differs of an object that both have
     */
    public record Difference(Act act, String kind, String name, List<Attribute> attributes) {
        static Difference of(Delta delta) {
            String label = delta.id().kind().label();
            String name = delta.id().toString();
            Act act = delta instanceof Delta.Added
                    ? Act.ADDED
                    : delta instanceof Delta.Removed ? Act.REMOVED : Act.CHANGED;
            return new Difference(
                    act, label, name, delta instanceof Delta.Changed changed ? attributes(changed) : List.of());
        }

        private static List<Attribute> attributes(Delta.Changed changed) {
            return changed.attributes().stream()
                    .map(name -> new Attribute(
                            name,
                            String.valueOf(Attributes.value(changed.from(), name)),
                            String.valueOf(Attributes.value(changed.to(), name))))
                    .toList();
        }
    }

    /** An attribute with its two values. */
    public record Attribute(String name, String from, String to) {}

    /**
     * What differs.
     *
     * @param from the first state, as a message names it
     * @param differences of objects that are new or gone as a whole, without their parts
     * @param unread kind and name of what differs and cannot be planned
     * @param sql the statements that make the second of the first; null where they were not wanted
     */
    public record Result(
            String from,
            String to,
            List<Difference> differences,
            List<String> unread,
            @Nullable String sql) {
        public boolean isEmpty() {
            return differences.isEmpty() && unread.isEmpty();
        }
    }

    public Diff(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        States states = States.of(
                workspace, scripts, options.model(), options.archiveSchema(), List.of(options.from(), options.to()));
        Comparison comparison =
                Comparison.of(workspace, states.named(options.from()), states.named(options.to()), options.filter());
        warnOfVersions(comparison.majors());
        return new Result(
                States.display(options.from()),
                States.display(options.to()),
                comparison.deltas().stream().map(Difference::of).toList(),
                comparison.unread(),
                options.sql() ? comparison.plan().toSql() : null);
    }

    private void warnOfVersions(List<Integer> majors) {
        if (!majors.get(0).equals(majors.get(1))) {
            workspace
                    .warnings()
                    .accept(
                            "%s is PostgreSQL %d and %s is PostgreSQL %d: what is only a matter of the version shows as a difference."
                                    .formatted(
                                            States.display(options.from()),
                                            majors.get(0),
                                            States.display(options.to()),
                                            majors.get(1)));
        }
    }
}
