package dev.migrate.rule;

import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.TextSearchConfiguration;
import dev.migrate.catalog.TextSearchConfiguration.Mapping;
import dev.migrate.catalog.TextSearchDictionary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Indexes and columns may be computed with a configuration, so that it is not dropped for a dictionary that is. */
final class TextSearchConfigurationRule
        implements MovingRule<TextSearchConfiguration>, RenameRule<TextSearchConfiguration> {
    @Override
    public Class<TextSearchConfiguration> type() {
        return TextSearchConfiguration.class;
    }

    @Override
    public List<Statement> create(TextSearchConfiguration configuration, List<Clause> parts, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        statements.add(
                Statement.of("CREATE " + address(configuration.id()) + " (PARSER = " + configuration.parser() + ")"));
        statements.addAll(Ddl.statements(with(configuration, "ADD", configuration.mappings())));
        return statements;
    }

    @Override
    public List<Statement> drop(TextSearchConfiguration configuration, Scene scene) {
        return List.of(Statement.of("DROP " + address(configuration.id())));
    }

    @Override
    public Changes<TextSearchConfiguration> changes() {
        return Changes.<TextSearchConfiguration>of().replace("parser").on(this::mappings, "mappings");
    }

    @Override
    public boolean moves(TextSearchConfiguration configuration, Scene scene) {
        return true;
    }

    @Override
    public Disturbance disturbance() {
        return Disturbance.NONE;
    }

    /** The old dictionaries are still there, under other names. */
    @Override
    public List<Statement> move(TextSearchConfiguration from, TextSearchConfiguration to, Scene scene) {
        return scene.source().dependencies(from.id()).stream()
                .map(Edge::referenced)
                .filter(id ->
                        id.is(TextSearchDictionary.class) && scene.replaced().contains(id))
                .sorted()
                .map(id -> alter(to, "ALTER MAPPING REPLACE " + Aside.sqlName(id, scene) + " WITH " + id.sqlName()))
                .map(Statement::of)
                .toList();
    }

    private Change mappings(TextSearchConfiguration from, TextSearchConfiguration to, Scene scene) {
        List<String> statements = new ArrayList<>();
        List<Mapping> gone = from.mappings().stream()
                .filter(mapping -> find(to, mapping).isEmpty())
                .toList();
        if (!gone.isEmpty()) {
            statements.add(alter(to, "DROP MAPPING FOR " + tokens(gone)));
        }
        List<Mapping> added = new ArrayList<>();
        List<Mapping> changed = new ArrayList<>();
        for (Mapping mapping : to.mappings()) {
            Optional<Mapping> before = find(from, mapping);
            if (before.isEmpty()) {
                added.add(mapping);
            } else if (!before.get().equals(mapping)) {
                changed.add(mapping);
            }
        }
        statements.addAll(with(to, "ALTER", changed));
        statements.addAll(with(to, "ADD", added));
        List<Statement> all = new ArrayList<>(Ddl.statements(statements));
        String[] stale = StaleIndexes.notes(to.id(), "the configuration", scene).toArray(String[]::new);
        all.set(0, all.get(0).note(stale));
        return Change.inPlace(all);
    }

    private static Optional<Mapping> find(TextSearchConfiguration configuration, Mapping mapping) {
        return configuration.mappings().stream()
                .filter(one -> one.token().equals(mapping.token()))
                .findFirst();
    }

    /** One statement for all tokens of which the same dictionaries are asked. */
    private List<String> with(TextSearchConfiguration configuration, String verb, List<Mapping> mappings) {
        Map<List<String>, List<Mapping>> same = new LinkedHashMap<>();
        mappings.forEach(mapping -> same.computeIfAbsent(mapping.dictionaries(), key -> new ArrayList<>())
                .add(mapping));
        List<String> statements = new ArrayList<>();
        same.forEach((dictionaries, tokens) -> statements.add(alter(
                configuration,
                verb + " MAPPING FOR " + tokens(tokens) + "\n    WITH " + String.join(", ", dictionaries))));
        return statements;
    }

    private static String tokens(List<Mapping> mappings) {
        return mappings.stream().map(Mapping::token).map(Identifier::quote).collect(Collectors.joining(", "));
    }

    private String alter(TextSearchConfiguration configuration, String action) {
        return "ALTER " + address(configuration.id()) + " " + action;
    }
}
