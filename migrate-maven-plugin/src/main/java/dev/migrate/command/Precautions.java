package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.run.Archived;
import dev.migrate.run.DataLossException;
import dev.migrate.run.Loss;
import dev.migrate.run.Runner;
import dev.migrate.run.Safeguard;
import dev.migrate.run.Script;
import dev.migrate.server.Backup;
import dev.migrate.server.Database;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is done before scripts are run that may take data away: count, ask or refuse, and make a backup. */
final class Precautions {
    private final Care options;
    private final Direction direction;
    private final Confirmation confirmation;
    private final Workspace workspace;

    Precautions(Care options, Direction direction, Confirmation confirmation, Workspace workspace) {
        this.options = options;
        this.direction = direction;
        this.confirmation = confirmation;
        this.workspace = workspace;
    }

    /**
     * Takes them.
     *
     * @param intention lines of what is asked about in any case; none: there is a question only where something would be lost
     * @throws DataLossException when something would be lost, and nobody can be asked
     * @throws MigrateException when the answer was no, or the backup could not be made; nothing is run then
     */
    Safeguard take(Database database, Runner runner, List<Script> scripts, List<String> intention) {
        List<Loss> losses = runner.losses(scripts, direction);
        List<Loss> lost = losses.stream().filter(loss -> !isKept(loss)).toList();
        if (!lost.isEmpty() && !options.allowDataLoss() && !confirmation.canAsk()) {
            throw refused(database, lost);
        }
        boolean asked = !intention.isEmpty() || (!lost.isEmpty() && !options.allowDataLoss());
        if (asked) {
            ask(database, intention, lost, losses);
        } else {
            lost.forEach(loss -> workspace.warnings().accept("Lost with this " + direction.word() + ": " + loss));
        }
        boolean restore = restores(runner.archived(scripts, direction, options.archiveSchema()));
        backUp(database);
        return new Safeguard(options.allowDataLoss(), lost, options.archive(), restore, options.archiveSchema());
    }

    private boolean isKept(Loss loss) {
        return options.archive() && loss.archivable();
    }

    private void ask(Database database, List<String> intention, List<Loss> lost, List<Loss> losses) {
        List<String> lines = new ArrayList<>(intention);
        if (!lost.isEmpty()) {
            lines.add(
                    intention.isEmpty()
                            ? "Lost with the " + direction.word() + " of " + database.displayName() + ":"
                            : "Lost with it:");
            lost.forEach(loss -> lines.add("  " + described(loss)));
        }
        List<Loss> kept = losses.stream().filter(this::isKept).toList();
        if (!kept.isEmpty()) {
            lines.add("Copied to " + options.archiveSchema() + " first:");
            kept.forEach(loss -> lines.add("  " + loss));
        }
        if (!confirmation.ask(lines)) {
            throw new MigrateException("Nothing was " + (direction == Direction.UPGRADE ? "applied" : "taken back")
                    + ": the answer was no.");
        }
        if (!confirmation.canAsk()) {
            lost.forEach(loss -> workspace.warnings().accept("Lost with this " + direction.word() + ": " + loss));
        }
    }

    private DataLossException refused(Database database, List<Loss> lost) {
        StringBuilder text =
                new StringBuilder("The " + direction.word() + " would lose data on " + database.displayName() + ":");
        lost.forEach(loss -> text.append("\n  ").append(described(loss)));
        boolean archivable = lost.stream().anyMatch(Loss::archivable);
        return new DataLossException(
                text + "\nNothing was run.",
                (archivable ? "To keep a copy in the database: -Dmigrate.archive=true. To lose it: " : "To lose it: ")
                        + "-Dmigrate.allowDataLoss=true");
    }

    /** Of what is not kept although the user wants copies, why not. */
    private String described(Loss loss) {
        return options.archive() && !loss.archivable()
                ? loss + "; cannot be archived: " + loss.obstacle()
                : loss.toString();
    }

    private boolean restores(List<Archived> copies) {
        if (copies.isEmpty() || options.restore()) {
            return !copies.isEmpty();
        }
        List<String> lines = new ArrayList<>(List.of("Archived in " + options.archiveSchema() + ":"));
        copies.forEach(copy -> lines.add("  " + described(copy)));
        if (confirmation.canAsk()) {
            return confirmation.ask(lines, "Put it back?");
        }
        copies.forEach(copy -> workspace
                .warnings()
                .accept("Not put back, though archived: " + described(copy) + ", in " + options.archiveSchema()
                        + ".copy_" + copy.id() + ". With migrate.restore=true it would be."));
        return false;
    }

    private static String described(Archived copy) {
        return copy.subject() + ": " + copy.rows() + (copy.rows() == 1 ? " row" : " rows") + ", by the "
                + copy.direction().word() + " of " + copy.revision() + " at "
                + copy.at().truncatedTo(ChronoUnit.SECONDS) + " by " + copy.by();
    }

    private void backUp(Database database) {
        if (options.backup() != null) {
            new Backup(Backup.PROGRAM).write(database, options.backup());
            workspace.listener().backedUp(database.displayName(), options.backup());
        }
    }
}
