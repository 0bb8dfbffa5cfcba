package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.ReplicaIdentityIndex;
import java.util.List;
import java.util.Set;

final class ReplicaIdentityIndexRule implements KindRule<ReplicaIdentityIndex> {
    @Override
    public Class<ReplicaIdentityIndex> type() {
        return ReplicaIdentityIndex.class;
    }

    @Override
    public List<Statement> create(ReplicaIdentityIndex identity, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(set(identity)));
    }

    @Override
    public List<Statement> drop(ReplicaIdentityIndex identity, Scene scene) {
        return List.of(Statement.of(Ddl.alterTable(identity.id().owner(), "REPLICA IDENTITY DEFAULT")));
    }

    @Override
    public Changes<ReplicaIdentityIndex> changes() {
        return Changes.<ReplicaIdentityIndex>of().on((from, to, scene) -> Change.inPlace(set(to)), "index");
    }

    @Override
    public Reaction reaction(ReplicaIdentityIndex dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    /** Without its index it would still be set, and identify nothing. */
    @Override
    public Set<ObjectId> dropsWith(ReplicaIdentityIndex identity, Scene scene) {
        return Set.of(identity.id().owner());
    }

    private static String set(ReplicaIdentityIndex identity) {
        String index = Identifier.quote(identity.index().name());
        return Ddl.alterTable(identity.id().owner(), "REPLICA IDENTITY USING INDEX " + index);
    }
}
