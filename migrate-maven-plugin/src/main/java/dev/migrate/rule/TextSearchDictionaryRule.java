package dev.migrate.rule;

import dev.migrate.catalog.TextSearchConfiguration;
import dev.migrate.catalog.TextSearchDictionary;
import java.util.ArrayList;
import java.util.List;

/** A dictionary of another template stands aside until every configuration asks the new one. */
final class TextSearchDictionaryRule implements AsideRule<TextSearchDictionary>, RenameRule<TextSearchDictionary> {
    @Override
    public Class<TextSearchDictionary> type() {
        return TextSearchDictionary.class;
    }

    @Override
    public List<Statement> create(TextSearchDictionary dictionary, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>();
        options.add("TEMPLATE = " + dictionary.template());
        options.addAll(dictionary.options().inOrder());
        return List.of(Statement.of("CREATE " + address(dictionary.id()) + " (" + String.join(", ", options) + ")"));
    }

    @Override
    public List<Statement> drop(TextSearchDictionary dictionary, Scene scene) {
        return List.of(Statement.of("DROP " + address(dictionary.id())));
    }

    @Override
    public Changes<TextSearchDictionary> changes() {
        return Changes.<TextSearchDictionary>of().replace("template").on(this::options, "options");
    }

    @Override
    public List<Statement> setAside(TextSearchDictionary dictionary, Scene scene) {
        return List.of(Statement.of(
                "ALTER " + address(dictionary.id()) + " RENAME TO " + Aside.quoted(dictionary.id(), scene)));
    }

    @Override
    public List<Statement> dropAside(TextSearchDictionary dictionary, Scene scene) {
        return List.of(Statement.of("DROP TEXT SEARCH DICTIONARY " + Aside.sqlName(dictionary.id(), scene)));
    }

    /** An option without a value is taken away. */
    private Change options(TextSearchDictionary from, TextSearchDictionary to, Scene scene) {
        List<String> options = new ArrayList<>(to.options().inOrder());
        options.removeAll(from.options().inOrder());
        from.options().inOrder().stream()
                .map(TextSearchDictionaryRule::name)
                .filter(name -> to.options().inOrder().stream()
                        .noneMatch(option -> name(option).equals(name)))
                .forEach(options::add);
        Statement alter = Statement.of("ALTER " + address(to.id()) + " (" + String.join(", ", options) + ")");
        String[] stale = scene.source().dependents(to.id()).stream()
                .filter(dependent -> dependent.is(TextSearchConfiguration.class))
                .flatMap(configuration -> StaleIndexes.notes(configuration, "the configuration", scene))
                .toArray(String[]::new);
        return Change.inPlace(alter.note(stale));
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf(" = "));
    }
}
