package dev.migrate.rule;

import dev.migrate.catalog.ClusterMark;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.Set;

final class ClusterMarkRule implements KindRule<ClusterMark> {
    @Override
    public Class<ClusterMark> type() {
        return ClusterMark.class;
    }

    @Override
    public List<Statement> create(ClusterMark mark, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(set(mark)));
    }

    @Override
    public List<Statement> drop(ClusterMark mark, Scene scene) {
        return List.of(Statement.of(alter(mark, "SET WITHOUT CLUSTER")));
    }

    @Override
    public Changes<ClusterMark> changes() {
        return Changes.<ClusterMark>of().on((from, to, scene) -> Change.inPlace(set(to)), "index");
    }

    @Override
    public Reaction reaction(ClusterMark dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    /** It is a mark on the index, and gone with it. */
    @Override
    public Set<ObjectId> dropsWith(ClusterMark mark, Scene scene) {
        return Set.of(mark.id().owner(), mark.index());
    }

    private static String set(ClusterMark mark) {
        return alter(mark, "CLUSTER ON " + Identifier.quote(mark.index().name()));
    }

    private static String alter(ClusterMark mark, String action) {
        return Ddl.alter(mark.id().owner()) + " " + action;
    }
}
