package dev.migrate.proof;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Unclaimed;
import dev.migrate.plan.Candidate;
import dev.migrate.plan.Candidates;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Renames;
import dev.migrate.rule.Rename;
import dev.migrate.state.Shadow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds what the target calls otherwise than the source. One name leads to the next: only when a table has its new name
 * can its columns be compared, and the views on it.
 *
 * @param shadows each a database that is the source
 * @param excluded what is no part of the schema, as the source calls it
 * @param hidden the same of what no reader reads
 */
public record RenameSearch(
        Supplier<Shadow> shadows,
        Catalog source,
        Catalog target,
        Predicate<ObjectId> excluded,
        Predicate<Unclaimed> hidden) {

    /** Says whether something was renamed, which only its author knows. */
    @FunctionalInterface
    public interface Chooser {
        boolean isRename(Rename candidate);
    }

    /**
     * The source under new names.
     *
     * @param names what was renamed
     * @param catalog the source with that done
     */
    public record Result(Renames names, Catalog catalog) {

        /**
         * From the source under its old names.
         *
         * @throws UnreadObjectsException when the target differs in something that no reader reads
         */
        public Plan upgrade(Catalog target) {
            return names.plan().then(Proposal.plan(catalog, target));
        }

        /** Back to it. */
        public Plan downgrade(Catalog target) {
            return Proposal.plan(/* source= */ target, /* target= */ catalog).then(names.reversed());
        }
    }

    /**
     * Finds new names.
     *
     * @param given what is known to be renamed
     * @param chooser is asked once at most for each object; not for what is called after something that was renamed
     * @throws dev.migrate.MigrateException when the server does not take a new name
     */
    public Result search(Renames given, Chooser chooser) {
        Set<Rename> declined = new HashSet<>();
        Result result = new Result(given, under(given));
        while (true) {
            List<Rename> more = new ArrayList<>();
            int before = declined.size();
            for (Candidate candidate : candidates(result, declined)) {
                Rename rename = inWordsOfTheSource(candidate.rename(), result.names);
                if (candidate.along() || chooser.isRename(rename)) {
                    more.add(rename);
                } else {
                    declined.add(rename);
                }
            }
            if (more.isEmpty() && declined.size() == before) {
                return result;
            }
            Renames names = result.names.and(more);
            result = more.isEmpty() ? result : new Result(names, under(names));
        }
    }

    private List<Candidate> candidates(Result result, Set<Rename> declined) {
        Set<ObjectId> kept = declined.stream()
                .filter(rename -> rename.value() == null)
                .map(Rename::object)
                .collect(Collectors.toSet());
        return Candidates.of(
                        result.catalog,
                        target,
                        result.names.all(),
                        id -> kept.contains(result.names.original(id, source)))
                .stream()
                .filter(candidate -> !declined.contains(inWordsOfTheSource(candidate.rename(), result.names)))
                .toList();
    }

    private Rename inWordsOfTheSource(Rename rename, Renames names) {
        return rename.of(names.original(rename.object(), source));
    }

    private Catalog under(Renames names) {
        return names.isEmpty()
                ? source
                : NewNames.catalog(shadows, names)
                        .without(id -> excluded.test(names.original(id, source)))
                        .withoutUnclaimed(hidden);
    }
}
