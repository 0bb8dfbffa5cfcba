package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Default;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Sequence;
import dev.migrate.catalog.SequenceOwner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class SequenceRule implements RenameRule<Sequence> {
    @Override
    public Class<Sequence> type() {
        return Sequence.class;
    }

    @Override
    public List<Statement> create(Sequence sequence, List<Clause> parts, Scene scene) {
        if (Serial.brings(sequence, scene)) {
            return List.of();
        }
        List<String> clauses = new ArrayList<>();
        clauses.add("CREATE" + (sequence.unlogged() ? " UNLOGGED" : "") + " SEQUENCE "
                + sequence.id().sqlName());
        if (!sequence.type().equals("bigint")) {
            clauses.add("AS " + sequence.type());
        }
        clauses.addAll(SequenceClauses.of(sequence.options()));
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(String.join(" ", clauses)));
        numbered(sequence, scene)
                .map(column -> Numbering.goOn(sequence.id().sqlName(), column, sequence.options()))
                .ifPresent(statements::add);
        return statements;
    }

    /** The column that owns it, if that had rows before and gets its numbers from the sequence now. */
    private static Optional<Column> numbered(Sequence sequence, Scene scene) {
        return scene.target()
                .find(SequenceOwner.id(sequence.id()), SequenceOwner.class)
                .map(SequenceOwner::column)
                .filter(column -> !scene.isNew(column))
                .filter(column -> scene.target()
                        .find(Default.id(column), Default.class)
                        .filter(one -> one.expression().startsWith("nextval("))
                        .isPresent())
                .flatMap(column -> scene.source().find(column, Column.class));
    }

    /** How far a sequence has counted for a column can be told from the column. */
    @Override
    public List<Statement> drop(Sequence sequence, Scene scene) {
        Statement drop = Statement.of("DROP SEQUENCE " + sequence.id().sqlName());
        boolean owned = scene.source().contains(SequenceOwner.id(sequence.id()));
        return List.of(owned ? drop : drop.with(Hazard.dataLoss(sequence.id(), "how far it has counted")));
    }

    @Override
    public String remark() {
        return "How far it has counted is no part of the schema, and stays. A new column with a sequence that counts, "
                + "is called and is owned as serial makes it is written as serial.";
    }

    @Override
    public Changes<Sequence> changes() {
        return Changes.<Sequence>of().on(this::options, "type", "options").on(this::unlogged, "unlogged");
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    /** It goes with the column that owns it. */
    @Override
    public Set<ObjectId> dropsWith(Sequence sequence, Catalog catalog) {
        Set<ObjectId> others = new HashSet<>(RenameRule.super.dropsWith(sequence, catalog));
        catalog.find(SequenceOwner.id(sequence.id()), SequenceOwner.class)
                .map(SequenceOwner::column)
                .ifPresent(others::add);
        return others;
    }

    /** One that counts for a column is the same when it counts for the same one. */
    @Override
    public boolean isAlike(Sequence from, Sequence to, Scene scene) {
        return RenameRule.super.isAlike(from, to, scene)
                && column(from, scene.source()).equals(column(to, scene.target()));
    }

    private static Optional<ObjectId> column(Sequence sequence, Catalog catalog) {
        return catalog.find(SequenceOwner.id(sequence.id()), SequenceOwner.class)
                .map(SequenceOwner::column);
    }

    private Change options(Sequence from, Sequence to, Scene scene) {
        List<String> clauses = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            clauses.add("AS " + to.type());
        }
        clauses.addAll(SequenceClauses.between(from.options(), to.options()));
        String name = to.id().sqlName();
        List<Statement> statements = new ArrayList<>(SequenceClauses.moveInside(name, from.options(), to.options()));
        statements.add(Statement.of("ALTER SEQUENCE " + name + " " + String.join(" ", clauses)));
        return Change.inPlace(statements);
    }

    private Change unlogged(Sequence from, Sequence to, Scene scene) {
        return Change.inPlace(
                "ALTER SEQUENCE " + to.id().sqlName() + " SET " + (to.unlogged() ? "UNLOGGED" : "LOGGED"));
    }
}
