package dev.migrate.proof;

import dev.migrate.catalog.Catalog;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Planner;
import dev.migrate.plan.Renames;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Makes the two halves of a script of its two plans. */
    @FunctionalInterface
    public interface Writing {
        Texts of(Plan upgrade, Plan downgrade);
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
        return of(proof, source, target, Renames.NONE, upgrade, downgrade, Texts::of);
    }

    /**
     * Proves two plans. Where the server does not take the body of a function as it stands, which the model or the history
     * has made without its checks, the function is made so here, too.
     *
     * @param source under the old names
     * @param writing makes the texts that are proved: the template of a file may add to what is planned
     * @throws ProofFailedException when a script does not do what it should
     */
    public static Proposal of(
            Proof proof,
            Catalog source,
            Catalog target,
            Renames renames,
            Plan upgrade,
            Plan downgrade,
            Writing writing) {
        Attempts attempts = new Attempts(proof, source, target, renames, writing);
        Proposal proposal = attempts.of(upgrade, downgrade);
        String body = proposal.proof.upgrade().body();
        if (body != null) {
            proposal = attempts.of(upgrade.withoutBodyChecks(body), downgrade);
        }
        String bodyBack = proposal.proof.downgrade().body();
        if (bodyBack != null) {
            proposal = attempts.of(proposal.upgrade, downgrade.withoutBodyChecks(bodyBack));
        }
        if (!proposal.proof.holds()) {
            throw new ProofFailedException(proposal.proof);
        }
        return proposal.noting(bodyBack).noting(body);
    }

    private record Attempts(Proof proof, Catalog source, Catalog target, Renames renames, Writing writing) {
        Proposal of(Plan upgrade, Plan downgrade) {
            Texts texts = writing.of(upgrade, downgrade);
            Script up = Script.of(upgrade, texts.upgrade());
            Script down = Script.of(downgrade, texts.downgrade());
            return new Proposal(upgrade, downgrade, proof.prove(source, target, renames, up, down));
        }
    }

    private Proposal noting(@Nullable String body) {
        return body == null
                ? this
                : new Proposal(
                        upgrade,
                        downgrade,
                        proof.noting("The server does not take the body of " + body
                                + ". It is made as it stands, unchecked."));
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
