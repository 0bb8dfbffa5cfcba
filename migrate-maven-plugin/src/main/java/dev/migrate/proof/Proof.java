package dev.migrate.proof;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Unclaimed;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.plan.Renames;
import dev.migrate.proof.SampleRows.Filled;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.Database;
import dev.migrate.server.RolledBack;
import dev.migrate.state.Both;
import dev.migrate.state.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a revision's two scripts: the upgrade must make the target of the source, and the downgrade the source of that.
 * Rows that were there before must be there afterwards, but for those that the plan says are lost.
 *
 * @param shadows each a database that is the source, with a session that nothing was set in; it is used up and closed
 * @param applier runs a script
 * @param excluded what is no part of the schema, such as the version table
 * @param hidden the same of what no reader reads
 */
public record Proof(
        Supplier<Shadow> shadows, ScriptApplier applier, Predicate<ObjectId> excluded, Predicate<Unclaimed> hidden) {

    /** One that sees all of what no reader reads. */
    public Proof(Supplier<Shadow> shadows, ScriptApplier applier, Predicate<ObjectId> excluded) {
        this(shadows, applier, excluded, unclaimed -> false);
    }

    /** Tries both scripts. */
    public ProofResult prove(Catalog source, Catalog target, Script upgrade, Script downgrade) {
        return prove(source, target, Renames.NONE, upgrade, downgrade);
    }

    /**
     * The same for scripts that rename: rows and values are looked for under their new names.
     *
     * @param source under the old names
     */
    public ProofResult prove(Catalog source, Catalog target, Renames renames, Script upgrade, Script downgrade) {
        Attempt attempt = new Attempt(source, target, renames, upgrade, downgrade);
        ProofResult withRows = attempt.run(true);
        boolean stopped = !withRows.upgrade().failure().isEmpty()
                || !withRows.downgrade().failure().isEmpty();
        return stopped && !withRows.seeded().isEmpty() ? attempt.withoutRows(withRows) : withRows;
    }

    private final class Attempt {
        private final Catalog source;
        private final Catalog target;
        private final Renames renames;
        private final Script upgrade;
        private final Script downgrade;

        Attempt(Catalog source, Catalog target, Renames renames, Script upgrade, Script downgrade) {
            this.source = source;
            this.target = target;
            this.renames = renames;
            this.upgrade = upgrade;
            this.downgrade = downgrade;
        }

        ProofResult run(boolean seed) {
            try (Shadow shadow = shadows.get()) {
                Connection connection = shadow.session();
                Filled filled = seed
                        ? SampleRows.fill(connection, unfinished(connection), names(upgrade.filled()))
                        : Filled.NONE;
                return run(shadow.database(), connection, filled);
            } catch (SQLException e) {
                throw new MigrateException("The proof broke off: " + e.getMessage(), null, e);
            }
        }

        private Set<Long> unfinished(Connection connection) throws SQLException {
            return underNewNames(connection, named -> Relations.oids(named, unfinishedTables()));
        }

        private ProofResult run(Database database, Connection connection, Filled filled) throws SQLException {
            List<String> notes = unfinishedNotes(Relations.names(connection, unfinished(connection)));
            Contents before =
                    underNewNames(connection, named -> Contents.of(named, Relations.names(named, filled.oids())));
            Set<String> names = before.tables().keySet();
            Set<String> losses = new HashSet<>(names(upgrade.losses()));
            Rows rows = new Rows(database, names);
            Finding up = finding(connection, upgrade, target, rows, after -> before.lostIn(after, losses));
            Finding down = Finding.failed("not tried, since the upgrade failed");
            if (up.failure().isEmpty()) {
                losses.addAll(names(downgrade.losses()));
                down = renames.isEmpty()
                        ? finding(connection, downgrade, source, rows, after -> before.lostIn(after, losses))
                        : renamedBack(database, connection, before, losses);
            }
            return new ProofResult(up, down, List.copyOf(filled.names()), filled.empty(), notes);
        }

        /** New names are given to what is back under its old ones to look at the rows, which nobody else may do meanwhile. */
        private Finding renamedBack(Database database, Connection connection, Contents before, Set<String> losses)
                throws SQLException {
            Finding down = finding(connection, downgrade, source, new Rows(database, Set.of()), after -> List.of());
            if (!down.failure().isEmpty() || !down.leftovers().isEmpty()) {
                return down;
            }
            Set<String> names = before.tables().keySet();
            Contents after = underNewNames(connection, named -> Contents.of(named, names));
            return down.losing(before.lostIn(after, losses));
        }

        /** Both the catalog and the rows are of all tables, since any may have lost some. */
        private Finding finding(
                Connection connection,
                Script script,
                Catalog expected,
                Rows rows,
                Function<Contents, List<String>> losses)
                throws SQLException {
            try {
                applier.apply(connection, script.sql());
            } catch (SQLException e) {
                return Finding.failed(e);
            }
            reset(connection);
            Both<Catalog, Contents> after = rows.with(
                    connection,
                    () -> CatalogReader.read(connection).without(excluded).withoutUnclaimed(hidden));
            List<String> lost = new ArrayList<>(losses.apply(after.second()));
            lost.addAll(Unread.differing(after.first(), expected));
            return new Finding(
                    "", null, null, SchemaDiff.of(after.first(), expected).deltas(), lost);
        }

        /** What a script has set for its own session must not change what is seen of the database. */
        private static void reset(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(Shadow.RESET);
            }
        }

        private <T> T underNewNames(Connection connection, RolledBack.Work<T> reading) throws SQLException {
            return NewNames.read(connection, renames, reading);
        }

        /** A script may rightly stop on rows that were made up, as a new check does; then it is tried without them. */
        ProofResult withoutRows(ProofResult stopped) {
            ProofResult bare = run(false);
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

        private static List<String> unfinishedNotes(Set<String> tables) {
            return tables.stream()
                    .map(name -> name + " was proved without rows: its rows need values that only you know.")
                    .toList();
        }
    }

    /**
     * Where to look for rows after a script.
     *
     * @param tables qualified and quoted
     */
    private record Rows(Database database, Set<String> tables) {
        /** From so many tables on a session of its own is worth its beginning. */
        private static final int MANY = 64;

        /** The catalog of a connection and what is in the tables; of many tables at the same time. */
        Both<Catalog, Contents> with(Connection connection, Supplier<Catalog> catalog) throws SQLException {
            return tables.size() < MANY
                    ? new Both<>(catalog.get(), Contents.of(connection, tables))
                    : Both.of(catalog, () -> Contents.of(database, tables));
        }
    }

    private static Set<String> names(Set<ObjectId> ids) {
        return ids.stream().map(ObjectId::sqlName).collect(Collectors.toSet());
    }
}
