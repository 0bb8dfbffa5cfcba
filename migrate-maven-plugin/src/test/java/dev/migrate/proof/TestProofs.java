package dev.migrate.proof;

import dev.migrate.run.PlainRun;
import dev.migrate.state.Shadow;
import java.util.function.Supplier;

/** Proofs that look at the whole schema. */
final class TestProofs {
    private TestProofs() {}

    static Proof of(Supplier<Shadow> shadows) {
        return new Proof(shadows, PlainRun::run, id -> false);
    }
}
