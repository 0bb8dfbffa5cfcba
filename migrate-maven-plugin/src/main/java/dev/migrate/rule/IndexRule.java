package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class IndexRule implements RenameRule<Index> {
    private static final String PREDICATE = " WHERE ";

    @Override
    public Class<Index> type() {
        return Index.class;
    }

    @Override
    public List<Statement> create(Index index, List<Clause> parts, Scene scene) {
        if (Attachment.comesByItself(index, scene)) {
            return List.of();
        }
        boolean only = !Attachment.reachesAll(index.id(), scene);
        Statement create = Statement.of("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + Ddl.quoted(index.id()) + " ON " + (only ? "ONLY " : "")
                + index.table().sqlName() + " "
                + definition(index));
        List<Statement> statements = new ArrayList<>();
        statements.add(
                scene.isNew(index.table()) || only
                        ? create
                        : create.with(Hazard.lock(index.table(), "writes wait while the index is built")));
        statements.addAll(Attachment.attach(index, scene));
        return statements;
    }

    @Override
    public List<Statement> drop(Index index, Scene scene) {
        return KeyIndex.isTakenOver(index, scene)
                ? List.of()
                : List.of(Statement.of("DROP INDEX " + index.id().sqlName()));
    }

    @Override
    public String remark() {
        return "PostgreSQL rebuilds the indexes of a column that it retypes, so they stay.";
    }

    @Override
    public Changes<Index> changes() {
        return Changes.<Index>of()
                .replace("table", "unique", "definition")
                .on(Attachment::move, "attachedTo")
                .on(Attachment::parts, "attached")
                .on(IndexRule::options, "options")
                .on(IndexRule::tablespace, "tablespace")
                .replacedWhen("when it leaves the one above and the table stays", "attachedTo")
                .replacedWhen("when it loses a part, which PostgreSQL cannot take out", "attached")
                .replacedWhen("when it is that of a partitioned table", "options");
    }

    @Override
    public Set<ObjectId> dropsWith(Index index, Scene scene) {
        return Attachment.dropsWith(index, dropsWith(index, scene.source()), scene);
    }

    @Override
    public Set<ObjectId> follows(Index index, Scene scene) {
        return Attachment.follows(index, scene);
    }

    /** The parts of an index that is in parts may get other names, too. */
    @Override
    public boolean isAlike(Index from, Index to, Scene scene) {
        return Set.of("attached", "attachedTo").containsAll(Attributes.differing(from, to));
    }

    /** PostgreSQL has no statement for those of an index that is in parts. */
    private static Change options(Index from, Index to, Scene scene) {
        return Attachment.isInParts(to, scene.target())
                ? new Change.Replace()
                : Change.inPlace(Ddl.statements(
                        Ddl.setOptions("ALTER INDEX " + to.id().sqlName(), from.options(), to.options())));
    }

    /** PostgreSQL rebuilds the indexes of a column that it retypes. */
    @Override
    public Reaction reaction(Index dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    /** Of an index that is in parts only those to come go there. */
    private static Change tablespace(Index from, Index to, Scene scene) {
        Statement move = Statement.of("ALTER INDEX " + to.id().sqlName() + " " + Ddl.setTablespace(to.tablespace()));
        return Change.inPlace(
                Attachment.isInParts(to, scene.target())
                        ? move
                        : move.with(Hazard.lock(to.table(), "nobody uses the index while it is moved")));
    }

    /** Storage parameters and tablespace stand before the predicate. */
    private static String definition(Index index) {
        String definition = index.definition().startsWith("USING btree ")
                ? index.definition().substring("USING btree ".length())
                : index.definition();
        String tablespace = index.tablespace() == null ? "" : " TABLESPACE " + index.tablespace();
        int predicate = definition.indexOf(PREDICATE);
        int place = predicate >= 0 ? predicate : definition.length();
        return definition.substring(0, place) + Ddl.with(index.options()) + tablespace + definition.substring(place);
    }
}
