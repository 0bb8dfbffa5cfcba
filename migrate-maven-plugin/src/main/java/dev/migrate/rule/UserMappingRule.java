package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.UserMapping;
import java.util.List;

final class UserMappingRule implements KindRule<UserMapping> {
    @Override
    public Class<UserMapping> type() {
        return UserMapping.class;
    }

    @Override
    public List<Statement> create(UserMapping mapping, List<Clause> parts, Scene scene) {
        String options = ForeignOptions.clause(mapping.options())
                .map(clause -> " " + clause)
                .orElse("");
        Statement create = Statement.of("CREATE " + address(mapping.id()) + options);
        return List.of(ForeignOptions.withNote(create, alter(mapping), mapping.options()));
    }

    @Override
    public List<Statement> drop(UserMapping mapping, Scene scene) {
        Statement drop = Statement.of("DROP " + address(mapping.id()));
        boolean secret = ForeignOptions.holdSecret(mapping.options());
        return List.of(secret ? drop.with(Hazard.dataLoss(mapping.id(), "its secrets")) : drop);
    }

    @Override
    public Changes<UserMapping> changes() {
        return Changes.<UserMapping>of()
                .on((from, to, scene) -> ForeignOptions.change(alter(to), from.options(), to.options()), "options");
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    @Override
    public String address(ObjectId id) {
        String role =
                switch (id.name()) {
                    case UserMapping.PUBLIC -> "PUBLIC";
                    case UserMapping.WHO_APPLIES -> "CURRENT_USER";
                    default -> Identifier.quote(id.name());
                };
        return "USER MAPPING FOR " + role + " SERVER " + id.owner().sqlName();
    }

    private String alter(UserMapping mapping) {
        return "ALTER " + address(mapping.id());
    }
}
