package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.SequenceOwner;
import java.util.List;

final class SequenceOwnerRule implements KindRule<SequenceOwner> {
    @Override
    public Class<SequenceOwner> type() {
        return SequenceOwner.class;
    }

    @Override
    public List<Statement> create(SequenceOwner owner, List<Clause> parts, Scene scene) {
        return Serial.brings(owner, scene)
                ? List.of()
                : List.of(Statement.of(own(owner.id(), owner.column().sqlName())));
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

    private static String own(ObjectId owner, String column) {
        return "ALTER SEQUENCE " + owner.owner().sqlName() + " OWNED BY " + column;
    }
}
