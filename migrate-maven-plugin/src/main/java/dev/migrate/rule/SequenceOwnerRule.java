package dev.migrate.rule;

import dev.migrate.catalog.Default;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Sequence;
import dev.migrate.catalog.SequenceOwner;
import java.util.ArrayList;
import java.util.List;

final class SequenceOwnerRule implements KindRule<SequenceOwner> {
    @Override
    public Class<SequenceOwner> type() {
        return SequenceOwner.class;
    }

    @Override
    public List<Statement> create(SequenceOwner owner, List<Clause> parts, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(own(owner.id(), owner.column().sqlName())));
        ObjectId sequence = owner.id().owner();
        if (scene.isNew(sequence) && !scene.isNew(owner.column()) && numbers(owner, scene)) {
            statements.add(Numbering.goOn(sequence.sqlName(), owner.column(), increment(sequence, scene)));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(SequenceOwner owner, Scene scene) {
        return List.of(Statement.of(own(owner.id(), "NONE")));
    }

    @Override
    public Changes<SequenceOwner> changes() {
        return Changes.<SequenceOwner>of()
                .on((from, to, scene) -> Change.inPlace(own(to.id(), to.column().sqlName())), "column");
    }

    @Override
    public Reaction reaction(SequenceOwner dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    private static boolean numbers(SequenceOwner owner, Scene scene) {
        return scene.target()
                .find(Default.id(owner.column()), Default.class)
                .filter(one -> one.expression().startsWith("nextval("))
                .isPresent();
    }

    private static long increment(ObjectId sequence, Scene scene) {
        return scene.target()
                .find(sequence, Sequence.class)
                .map(one -> one.options().increment())
                .orElse(1L);
    }

    private static String own(ObjectId owner, String column) {
        return "ALTER SEQUENCE " + owner.owner().sqlName() + " OWNED BY " + column;
    }
}
