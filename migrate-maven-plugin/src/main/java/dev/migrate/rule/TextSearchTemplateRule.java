package dev.migrate.rule;

import dev.migrate.catalog.TextSearchTemplate;
import java.util.List;

/** A template cannot be altered. */
final class TextSearchTemplateRule implements AsideRule<TextSearchTemplate>, RenameRule<TextSearchTemplate> {
    @Override
    public Class<TextSearchTemplate> type() {
        return TextSearchTemplate.class;
    }

    @Override
    public List<Statement> create(TextSearchTemplate template, List<Clause> parts, Scene scene) {
        String init = template.init() == null ? "" : "INIT = " + template.init() + ", ";
        return List.of(
                Statement.of("CREATE " + address(template.id()) + " (" + init + "LEXIZE = " + template.lexize() + ")"));
    }

    @Override
    public List<Statement> drop(TextSearchTemplate template, Scene scene) {
        return List.of(Statement.of("DROP " + address(template.id())));
    }

    @Override
    public Changes<TextSearchTemplate> changes() {
        return Changes.<TextSearchTemplate>of().replace("init", "lexize");
    }

    @Override
    public List<Statement> setAside(TextSearchTemplate template, Scene scene) {
        return List.of(
                Statement.of("ALTER " + address(template.id()) + " RENAME TO " + Aside.quoted(template.id(), scene)));
    }

    @Override
    public List<Statement> dropAside(TextSearchTemplate template, Scene scene) {
        return List.of(Statement.of("DROP TEXT SEARCH TEMPLATE " + Aside.sqlName(template.id(), scene)));
    }
}
