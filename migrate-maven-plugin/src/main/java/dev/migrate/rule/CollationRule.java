package dev.migrate.rule;

import dev.migrate.catalog.Collation;
import java.util.ArrayList;
import java.util.List;

/** A collation cannot be altered. */
final class CollationRule implements AsideRule<Collation>, RenameRule<Collation> {
    @Override
    public Class<Collation> type() {
        return Collation.class;
    }

    @Override
    public List<Statement> create(Collation collation, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>();
        options.add("provider = " + collation.provider());
        if (collation.characterType() == null) {
            options.add("locale = " + Ddl.literal(collation.locale()));
        } else {
            options.add("lc_collate = " + Ddl.literal(collation.locale()));
            options.add("lc_ctype = " + Ddl.literal(collation.characterType()));
        }
        if (!collation.deterministic()) {
            options.add("deterministic = false");
        }
        if (collation.rules() != null) {
            options.add("rules = " + Ddl.literal(collation.rules()));
        }
        return List.of(
                Statement.of("CREATE COLLATION " + collation.id().sqlName() + " (" + String.join(", ", options) + ")"));
    }

    @Override
    public List<Statement> drop(Collation collation, Scene scene) {
        return List.of(Statement.of("DROP COLLATION " + collation.id().sqlName()));
    }

    @Override
    public Changes<Collation> changes() {
        return Changes.<Collation>of().replace("provider", "locale", "characterType", "deterministic", "rules");
    }

    @Override
    public List<Statement> setAside(Collation collation, Scene scene) {
        return List.of(Statement.of(
                "ALTER COLLATION " + collation.id().sqlName() + " RENAME TO " + Aside.quoted(collation.id(), scene)));
    }

    @Override
    public List<Statement> dropAside(Collation collation, Scene scene) {
        return List.of(Statement.of("DROP COLLATION " + Aside.sqlName(collation.id(), scene)));
    }
}
