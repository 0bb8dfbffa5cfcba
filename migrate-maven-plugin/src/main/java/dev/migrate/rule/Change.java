package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.Set;

/** How an object becomes another one of the same name. */
public sealed interface Change {

    /**
     * By statements that keep the object and what hangs on it.
     *
     * @param disturbance what its dependents notice of it
     * @param uses what the statements use, without the object depending on it
     */
    record InPlace(List<Statement> statements, Disturbance disturbance, Set<ObjectId> uses) implements Change {
        public InPlace {
            statements = List.copyOf(statements);
            uses = Set.copyOf(uses);
        }

        InPlace(List<Statement> statements, Disturbance disturbance) {
            this(statements, disturbance, Set.of());
        }
    }

    /** By dropping and creating it. */
    record Replace() implements Change {}

    /** By dropping and creating that of which it is an inseparable part. */
    record ReplaceParent() implements Change {}

    /** By what is done with other objects: it has no step of its own, and no place among theirs. */
    record Elsewhere() implements Change {}

    static Change inPlace(String... sql) {
        return inPlace(List.of(sql).stream().map(Statement::of).toList());
    }

    static Change inPlace(Statement statement) {
        return inPlace(List.of(statement));
    }

    static Change inPlace(List<Statement> statements) {
        return new InPlace(statements, Disturbance.NONE);
    }
}
