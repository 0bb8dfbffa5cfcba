package dev.migrate.proof;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.proof.SampleRows.Filled;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import dev.migrate.state.Both;
import dev.migrate.state.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a revision's two scripts: the upgrade must make the target of the source, and the downgrade the source of that.
 * Rows that were there before must be there afterwards, but for those that the plan says are lost.
 *
 * @param excluded what is no part of the schema, such as the version table
 */
public record Proof(DatabaseServer server, ScriptApplier applier, Predicate<ObjectId> excluded) {

    /**
     * Tries both scripts on a copy of the source.
     *
     * @param template the name of a database that is the source; nobody may be connected to it
     */
    public ProofResult prove(String template, Catalog source, Catalog target, Script upgrade, Script downgrade) {
        Attempt attempt = new Attempt(source, target, upgrade, downgrade);
        ProofResult withRows = attempt.run(template, true);
        boolean stopped = !withRows.upgrade().failure().isEmpty()
                || !withRows.downgrade().failure().isEmpty();
        return stopped && !withRows.seeded().isEmpty() ? attempt.withoutRows(template, withRows) : withRows;
    }

    private final class Attempt {
        private final Catalog source;
        private final Catalog target;
        private final Script upgrade;
        private final Script downgrade;

        Attempt(Catalog source, Catalog target, Script upgrade, Script downgrade) {
            this.source = source;
            this.target = target;
            this.upgrade = upgrade;
            this.downgrade = downgrade;
        }

        ProofResult run(String template, boolean seed) {
            try (Shadow shadow = Shadow.copyOf(server, template);
                    Connection connection = shadow.database().connect()) {
                Filled filled =
                        seed ? SampleRows.fill(connection, unfinishedTables()) : new Filled(Set.of(), List.of());
                return run(shadow.database(), connection, filled);
            } catch (SQLException e) {
                throw new MigrateException("The proof broke off: " + e.getMessage(), null, e);
            }
        }

        private ProofResult run(Database database, Connection connection, Filled filled) {
            Contents before = Contents.of(database, filled.names());
            Set<String> losses = new HashSet<>(names(upgrade.losses()));
            Finding up = finding(database, connection, upgrade, target, before, losses);
            Finding down = Finding.failed("not tried, since the upgrade failed");
            if (up.failure().isEmpty()) {
                losses.addAll(names(downgrade.losses()));
                down = finding(database, connection, downgrade, source, before, losses);
            }
            return new ProofResult(up, down, List.copyOf(filled.names()), filled.empty(), unfinishedNotes());
        }

        /** The catalog is read and the rows are looked at side by side; both of all tables, since any may have lost some. */
        private Finding finding(
                Database database,
                Connection connection,
                Script script,
                Catalog expected,
                Contents before,
                Set<String> losses) {
            try {
                applier.apply(connection, script.sql());
            } catch (SQLException e) {
                return Finding.failed(e);
            }
            Both<Catalog, Contents> actual = Both.of(
                    () -> CatalogReader.read(connection).without(excluded),
                    () -> Contents.of(database, before.tables().keySet()));
            List<Delta> leftovers = SchemaDiff.of(actual.first(), expected).deltas();
            List<String> lost = new ArrayList<>(before.lostIn(actual.second(), losses));
            lost.addAll(Unread.differing(actual.first(), expected));
            return new Finding("", null, leftovers, lost);
        }

        /** A script may rightly stop on rows that were made up, as a new check does; then it is tried without them. */
        ProofResult withoutRows(String template, ProofResult stopped) {
            ProofResult bare = run(template, false);
            String reason = stopped.upgrade().failure().isEmpty()
                    ? "The downgrade stops on generated rows: "
                            + stopped.downgrade().failure()
                    : "The upgrade stops on generated rows: "
                            + stopped.upgrade().failure();
            return new ProofResult(
                    bare.upgrade(),
                    bare.downgrade(),
                    List.of(),
                    Stream.concat(stopped.seeded().stream(), stopped.empty().stream())
                            .toList(),
                    List.of(reason + " It was proved without rows."));
        }

        private Set<String> unfinishedTables() {
            Set<ObjectId> unfinished = new HashSet<>(upgrade.unfinished());
            unfinished.addAll(downgrade.unfinished());
            return names(unfinished);
        }

        private List<String> unfinishedNotes() {
            return unfinishedTables().stream()
                    .sorted()
                    .map(name -> name + " was proved without rows: its rows need values that only you know.")
                    .toList();
        }
    }

    private static Set<String> names(Set<ObjectId> ids) {
        return ids.stream().map(ObjectId::sqlName).collect(Collectors.toSet());
    }
}
