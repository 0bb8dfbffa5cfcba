package dev.migrate.rule;

import dev.migrate.catalog.MaterializedView;
import java.util.List;

final class MaterializedViewRule implements RenameRule<MaterializedView> {
    @Override
    public Class<MaterializedView> type() {
        return MaterializedView.class;
    }

    @Override
    public List<Statement> create(MaterializedView view, List<Clause> parts, Scene scene) {
        String space = view.tablespace();
        return List.of(Statement.of("CREATE MATERIALIZED VIEW " + view.id().sqlName() + Ddl.with(view.options())
                + (space == null ? "" : " TABLESPACE " + space) + " AS\n" + view.query()
                + (view.populated() ? "" : "\nWITH NO DATA")));
    }

    @Override
    public List<Statement> drop(MaterializedView view, Scene scene) {
        return List.of(Statement.of("DROP MATERIALIZED VIEW " + view.id().sqlName()));
    }

    @Override
    public Changes<MaterializedView> changes() {
        return Changes.<MaterializedView>of()
                .replace("query")
                .on(MaterializedViewRule::options, "options")
                .on(MaterializedViewRule::tablespace, "tablespace");
    }

    private static Change options(MaterializedView from, MaterializedView to, Scene scene) {
        return Change.inPlace(Ddl.statements(Ddl.setOptions(alter(to), from.options(), to.options())));
    }

    private static Change tablespace(MaterializedView from, MaterializedView to, Scene scene) {
        String space = to.tablespace();
        return Change.inPlace(Statement.of(alter(to) + " SET TABLESPACE " + (space == null ? "pg_default" : space))
                .with(Hazard.rewrite(to.id())));
    }

    private static String alter(MaterializedView view) {
        return "ALTER MATERIALIZED VIEW " + view.id().sqlName();
    }
}
