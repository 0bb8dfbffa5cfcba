package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.View;
import dev.migrate.catalog.ViewColumn;
import java.util.List;

final class ViewRule implements RenameRule<View> {
    @Override
    public Class<View> type() {
        return View.class;
    }

    @Override
    public List<Statement> create(View view, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE VIEW ", view)));
    }

    @Override
    public List<Statement> drop(View view, Scene scene) {
        return List.of(Statement.of("DROP VIEW " + view.id().sqlName()));
    }

    @Override
    public String remark() {
        return "Dependent views, rules and triggers come back after it when it is replaced.";
    }

    @Override
    public Changes<View> changes() {
        return Changes.<View>of()
                .on(ViewRule::definition, "query", "options")
                .replacedWhen("unless all columns stay as they are and new ones come last", "query");
    }

    private static Change definition(View from, View to, Scene scene) {
        return from.query().equals(to.query())
                ? Change.inPlace(
                        Ddl.statements(Ddl.setOptions("ALTER VIEW " + to.id().sqlName(), from.options(), to.options())))
                : query(from, to, scene);
    }

    /** A view keeps its columns, and can get more at their end; its options are those that are given with the query. */
    private static Change query(View from, View to, Scene scene) {
        List<ViewColumn> before = columns(from.id(), scene.source());
        List<ViewColumn> after = columns(to.id(), scene.target());
        boolean kept =
                before.size() <= after.size() && after.subList(0, before.size()).equals(before);
        return kept ? Change.inPlace(create("CREATE OR REPLACE VIEW ", to)) : new Change.Replace();
    }

    private static List<ViewColumn> columns(ObjectId view, Catalog catalog) {
        return catalog.children(view, ViewColumn.class);
    }

    private static String create(String verb, View view) {
        return verb + view.id().sqlName() + Ddl.with(view.options()) + " AS\n" + view.query();
    }
}
