package dev.migrate.proof;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a proof came to.
 *
 * @param seeded the tables that had rows while both scripts ran
 * @param empty the tables for which no rows could be made, or which were emptied because the scripts stop on generated rows
 * @param notes what whoever reads the scripts should know of the proof, a sentence each
 */
public record ProofResult(
        Finding upgrade, Finding downgrade, List<String> seeded, List<String> empty, List<String> notes) {
    public ProofResult {
        seeded = List.copyOf(seeded);
        empty = List.copyOf(empty);
        notes = List.copyOf(notes);
    }

    /** The same with one more note, the first. */
    ProofResult noting(String note) {
        return new ProofResult(
                upgrade,
                downgrade,
                seeded,
                empty,
                Stream.concat(Stream.of(note), notes.stream()).toList());
    }

    /** Whether both scripts do what they should. */
    public boolean holds() {
        return upgrade.holds() && downgrade.holds();
    }
}
