package dev.migrate.report;

import dev.migrate.command.Create;
import dev.migrate.plan.Plan;
import dev.migrate.proof.ProofResult;
import dev.migrate.proof.Proposal;
import java.util.ArrayList;
import java.util.List;

/** What {@code create} found, proved and wrote, as lines of text. */
public final class CreateText {
    private CreateText() {}

    public static List<String> of(Create.Result result, Style style) {
        List<String> lines = new ArrayList<>();
        result.renames().forEach(rename -> lines.add("renamed: " + rename.display()));
        result.deltas().forEach(delta -> lines.add(delta.toString()));
        if (result.proposal() != null) {
            proposal(result.proposal(), lines, style);
        }
        lines.add(style.success("Wrote") + " " + result.file());
        if (result.proposal() == null) {
            lines.add("Fill in both of its sections.");
        }
        return lines;
    }

    private static void proposal(Proposal proposal, List<String> lines, Style style) {
        hazards("upgrade", proposal.upgrade(), lines, style);
        hazards("downgrade", proposal.downgrade(), lines, style);
        proposal.proof().notes().forEach(note -> lines.add(style.warning("note") + "  " + note));
        lines.add(style.success("Proved") + " both ways on a shadow" + rows(proposal.proof()));
    }

    private static void hazards(String direction, Plan plan, List<String> lines, Style style) {
        plan.hazards().forEach(hazard -> lines.add(style.warning("hazard") + "  " + direction + ": " + hazard));
        plan.unfinished()
                .forEach(id -> lines.add(style.warning("to do") + "   " + direction + ": " + id
                        + " needs values that only you know; see the marked place in the script."
                        + " migrate:check and migrate:test fail until it is filled"));
    }

    /** Which tables were proved with rows in them, honestly. */
    private static String rows(ProofResult proof) {
        String empty = String.join(", ", proof.empty());
        if (proof.seeded().isEmpty()) {
            return empty.isEmpty() ? ": there were no tables to put rows into." : ", without rows: " + empty + ".";
        }
        String seeded = proof.seeded().size() == 1 ? "1 table" : proof.seeded().size() + " tables";
        return ": the rows of " + seeded + " survived" + (empty.isEmpty() ? "." : "; without rows: " + empty + ".");
    }
}
