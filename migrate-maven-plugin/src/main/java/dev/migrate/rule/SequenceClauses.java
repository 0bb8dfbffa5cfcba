package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.SequenceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The options of sequences and identity columns, as SQL. */
final class SequenceClauses {
    private static final int LONGEST_NAME = 63;

    private SequenceClauses() {}

    /** Whether PostgreSQL calls a column's own sequence so. It shortens what gets too long, in a way not worth repeating here. */
    static boolean isUsualName(ObjectId column, String sequence) {
        String usual = column.owner().name() + "_" + column.name() + "_seq";
        return usual.equals(sequence) && usual.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    /** Those that are not the default. */
    static List<String> of(SequenceOptions options) {
        SequenceOptions plain = new SequenceOptions(null, 1, null, null, 1, false);
        return clauses(plain, options, options.start() != null);
    }

    /** Those that make the second of the first. */
    static List<String> between(SequenceOptions from, SequenceOptions to) {
        List<String> clauses = clauses(from, to, from.firstValue() != to.firstValue());
        if (isElsewhere(from, to)) {
            clauses.add("RESTART");
        }
        return clauses;
    }

    private static List<String> clauses(SequenceOptions from, SequenceOptions to, boolean start) {
        List<String> clauses = new ArrayList<>();
        if (from.increment() != to.increment()) {
            clauses.add("INCREMENT BY " + to.increment());
        }
        boolean turned = from.ascending() != to.ascending();
        if (turned || !Objects.equals(from.minimum(), to.minimum())) {
            clauses.add(to.minimum() == null ? "NO MINVALUE" : "MINVALUE " + to.minimum());
        }
        if (turned || !Objects.equals(from.maximum(), to.maximum())) {
            clauses.add(to.maximum() == null ? "NO MAXVALUE" : "MAXVALUE " + to.maximum());
        }
        if (start) {
            clauses.add("START WITH " + to.firstValue());
        }
        if (from.cache() != to.cache()) {
            clauses.add("CACHE " + to.cache());
        }
        if (from.cycle() != to.cycle()) {
            clauses.add(to.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return clauses;
    }

    /** Moves a sequence that would be outside of its new bounds to the nearer one, since PostgreSQL refuses that. */
    static List<Statement> moveInside(String sequence, SequenceOptions from, SequenceOptions to) {
        List<Statement> statements = new ArrayList<>();
        if (!isElsewhere(from, to) && to.lowest() > from.lowest()) {
            statements.add(move(sequence, to.lowest(), "<"));
        }
        if (!isElsewhere(from, to) && to.highest() < from.highest()) {
            statements.add(move(sequence, to.highest(), ">"));
        }
        return statements;
    }

    /** Whether no number is within both bounds, so that the counting begins anew. */
    private static boolean isElsewhere(SequenceOptions from, SequenceOptions to) {
        return to.lowest() > from.highest() || to.highest() < from.lowest();
    }

    private static Statement move(String sequence, long bound, String beyond) {
        return Statement.of("SELECT setval(%s, %d, false) FROM %s WHERE last_value %s %d"
                .formatted(Ddl.literal(sequence), bound, sequence, beyond, bound));
    }
}
