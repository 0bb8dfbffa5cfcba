package dev.migrate.rule;

import dev.migrate.catalog.MaterializedView;
import java.util.ArrayList;
import java.util.List;

final class MaterializedViewRule implements RenameRule<MaterializedView> {
    @Override
    public Class<MaterializedView> type() {
        return MaterializedView.class;
    }

    @Override
    public List<Statement> create(MaterializedView view, List<Clause> parts, Scene scene) {
        String method = view.accessMethod();
        String space = view.tablespace();
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of("CREATE MATERIALIZED VIEW " + view.id().sqlName()
                + (method == null ? "" : " USING " + method) + Ddl.with(view.options())
                + (space == null ? "" : " TABLESPACE " + space) + " AS\n" + view.query()
                + (view.populated() ? "" : "\nWITH NO DATA")));
        parts.forEach(part -> statements.addAll(part.after()));
        return statements;
    }

    @Override
    public List<Statement> drop(MaterializedView view, Scene scene) {
        return List.of(Statement.of("DROP MATERIALIZED VIEW " + view.id().sqlName()));
    }

    @Override
    public String remark() {
        return "Its indexes, comments and grants come back after it, and its rows are computed anew.";
    }

    @Override
    public Changes<MaterializedView> changes() {
        return Changes.<MaterializedView>of()
                .replace("query")
                .on(MaterializedViewRule::options, "options")
                .on(MaterializedViewRule::accessMethod, "accessMethod")
                .on((from, to, scene) -> rewritten(to, Ddl.setTablespace(to.tablespace())), "tablespace");
    }

    private static Change options(MaterializedView from, MaterializedView to, Scene scene) {
        return Change.inPlace(Ddl.statements(Ddl.setOptions(alter(to), from.options(), to.options())));
    }

    private static Change accessMethod(MaterializedView from, MaterializedView to, Scene scene) {
        return scene.major() < TableRule.FIRST_TO_SET_ACCESS_METHOD
                ? new Change.Replace()
                : rewritten(to, TableRule.setAccessMethod(to.accessMethod()));
    }

    private static Change rewritten(MaterializedView view, String action) {
        return Change.inPlace(Statement.of(alter(view) + " " + action).with(Hazard.rewrite(view.id())));
    }

    private static String alter(MaterializedView view) {
        return "ALTER MATERIALIZED VIEW " + view.id().sqlName();
    }
}
