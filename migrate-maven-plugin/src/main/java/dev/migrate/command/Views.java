package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Unclaimed;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.plan.Renames;
import dev.migrate.proof.ProofFailedException;
import dev.migrate.proof.RenameSearch;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of both sides of a comparison what is looked at, and what the rest has to do with it: what is not looked at stays as the
 * history builds it, so what is looked at has to get along with that.
 */
final class Views {
    private static final String ADVICE =
            "Let it in with migrate.include, or do not leave it out with migrate.exclude and migrate.schemas; "
                    + "or leave out the other one, too.";

    private final Filter.Sight sight;
    private final Catalog wholeSource;
    private final Catalog wholeTarget;
    private final Catalog source;
    private final Catalog target;
    private final Set<ObjectId> hidden;

    Views(Filter.Sight sight, Catalog wholeSource, Catalog wholeTarget) {
        this.sight = sight;
        this.wholeSource = wholeSource;
        this.wholeTarget = wholeTarget;
        this.source = sight.of(wholeSource);
        this.target = sight.of(wholeTarget);
        this.hidden = Stream.concat(hidden(wholeSource, source), hidden(wholeTarget, target))
                .collect(Collectors.toSet());
    }

    /** What is looked at of what the history builds. */
    Catalog source() {
        return source;
    }

    /** What is looked at of what the model asks for. */
    Catalog target() {
        return target;
    }

    boolean isHidden(ObjectId id) {
        return hidden.contains(id);
    }

    /** The same of an object that may have another name than in the history. */
    boolean isHidden(ObjectId id, Renames names) {
        return hidden.contains(id) || hidden.contains(names.original(id, source));
    }

    boolean isHidden(Unclaimed unclaimed) {
        return sight.isHidden(unclaimed);
    }

    /** Warns of patterns that fit nothing, which may be misspelled. */
    void warnOfIdle(Consumer<String> warnings) {
        sight.warnOfIdle(wholeSource, wholeTarget, warnings);
    }

    /**
     * Refuses what cannot go well.
     *
     * @throws MigrateException when something new needs what is not looked at and not there, or when something goes that
     *     is still needed
     */
    void refuseNeeds(RenameSearch.Result history) {
        for (Delta delta : SchemaDiff.of(history.catalog(), target).deltas()) {
            Optional<String> problem = delta instanceof Delta.Removed
                    ? neededBy(history.names().original(delta.id(), source))
                            .map(other -> other + " needs " + delta.id() + ", which the model has not")
                    : missing(delta.id()).map(other -> delta.id() + " needs " + other + ", which the history has not");
            problem.ifPresent(text -> {
                throw new MigrateException("The filters leave out what cannot be left out: " + text + ".", ADVICE);
            });
        }
    }

    /** A proof that failed, with what the filters may have to do with it. */
    MigrateException explained(ProofFailedException failure, RenameSearch.Result history) {
        Set<String> suspects = new HashSet<>();
        for (Delta delta : SchemaDiff.of(history.catalog(), target).deltas()) {
            neededBy(history.names().original(delta.id(), source))
                    .ifPresent(other -> suspects.add(other + " needs " + delta.id()));
        }
        return suspects.isEmpty()
                ? failure
                : new MigrateException(
                        failure.getMessage() + "\n  The filters leave out what is in the way: "
                                + suspects.stream().sorted().collect(Collectors.joining(", ")) + ".",
                        ADVICE,
                        failure);
    }

    /** Something that a new or changed object needs, and that will not be there. */
    private Optional<ObjectId> missing(ObjectId id) {
        return wholeTarget.dependencies(id).stream()
                .map(Edge::referenced)
                .filter(needed -> !target.contains(needed) && !wholeSource.contains(needed))
                .findFirst();
    }

    /** Something that is not looked at and cannot be without the object. */
    private Optional<ObjectId> neededBy(ObjectId id) {
        return wholeSource.dependents(id).stream()
                .filter(other -> !source.contains(other) && needs(other, id))
                .findFirst();
    }

    private boolean needs(ObjectId dependent, ObjectId id) {
        DbObject object = wholeSource.get(dependent);
        return !id.equals(object.parent())
                && wholeSource.dependencies(dependent).stream()
                        .anyMatch(edge -> edge.referenced().equals(id) && !edge.automatic());
    }

    private static Stream<ObjectId> hidden(Catalog whole, Catalog seen) {
        Collection<DbObject> objects = whole.objects();
        return objects.stream().map(DbObject::id).filter(id -> !seen.contains(id));
    }
}
