package dev.migrate.proof;

import dev.migrate.catalog.Catalog;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Planner;
import dev.migrate.plan.Renames;
import java.util.List;

/**
 * A revision's two scripts, planned and proved.
 *
 * @param upgrade from the source to the target; empty when they do not differ
 * @param downgrade back
 * @param proof how both were proved
 */
public record Proposal(Plan upgrade, Plan downgrade, ProofResult proof) {

    /** The two halves of a script as they will stand in its file. */
    public record Texts(String upgrade, String downgrade) {
        /** As the plans say. */
        public static Texts of(Plan upgrade, Plan downgrade) {
            return new Texts(upgrade.toSql(), downgrade.toSql());
        }
    }

    /**
     * Plans both ways and proves both.
     *
     * @throws UnreadObjectsException when they differ in something that no reader reads
     * @throws ProofFailedException when a script does not do what it should
     */
    public static Proposal of(Proof proof, Catalog source, Catalog target) {
        Plan upgrade = plan(source, target);
        Plan downgrade = plan(/* source= */ target, /* target= */ source);
        return of(proof, source, target, upgrade, downgrade, Texts.of(upgrade, downgrade));
    }

    /**
     * Proves the texts that were made of two plans: the template of a file may have added to them.
     *
     * @throws ProofFailedException when a script does not do what it should
     */
    public static Proposal of(Proof proof, Catalog source, Catalog target, Plan upgrade, Plan downgrade, Texts texts) {
        return of(proof, source, target, Renames.NONE, upgrade, downgrade, texts);
    }

    /**
     * The same for plans that rename.
     *
     * @param source under the old names
     */
    public static Proposal of(
            Proof proof, Catalog source, Catalog target, Renames renames, Plan upgrade, Plan downgrade, Texts texts) {
        ProofResult result = proof.prove(
                source, target, renames, Script.of(upgrade, texts.upgrade()), Script.of(downgrade, texts.downgrade()));
        if (!result.holds()) {
            throw new ProofFailedException(result);
        }
        return new Proposal(upgrade, downgrade, result);
    }

    /**
     * Plans one way.
     *
     * @throws UnreadObjectsException when the catalogs differ in something that no reader reads
     */
    public static Plan plan(Catalog source, Catalog target) {
        refuseUnread(source, target);
        return Planner.plan(source, target);
    }

    /** What differs between two catalogs and cannot be planned: kind and name each, of what no reader reads. */
    public static List<String> unread(Catalog source, Catalog target) {
        return Unread.differing(source, target);
    }

    public boolean isEmpty() {
        return upgrade.isEmpty() && downgrade.isEmpty();
    }

    private static void refuseUnread(Catalog source, Catalog target) {
        List<String> differing = unread(source, target);
        if (!differing.isEmpty()) {
            throw new UnreadObjectsException(differing);
        }
    }
}
