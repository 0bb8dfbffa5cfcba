package dev.migrate.rule;

import dev.migrate.catalog.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class PublicationRule implements RenameRule<Publication> {
    private static final List<String> EVERYTHING = List.of("insert", "update", "delete", "truncate");

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    public List<Statement> create(Publication publication, List<Clause> parts, Scene scene) {
        Publication plain = new Publication(publication.id(), publication.allTables(), EVERYTHING, false, null);
        List<String> options = options(plain, publication);
        return List.of(Statement.of("CREATE " + address(publication.id())
                + (publication.allTables() ? " FOR ALL TABLES" : contents(parts))
                + (options.isEmpty() ? "" : "\n    WITH (" + String.join(", ", options) + ")")));
    }

    @Override
    public List<Statement> drop(Publication publication, Scene scene) {
        return List.of(Statement.of("DROP " + address(publication.id())));
    }

    @Override
    public Changes<Publication> changes() {
        return Changes.<Publication>of()
                .replace("allTables")
                .on(this::altered, "publish", "viaRoot", "generatedColumns");
    }

    private Change altered(Publication from, Publication to, Scene scene) {
        return Change.inPlace("ALTER " + address(to.id()) + " SET (" + String.join(", ", options(from, to)) + ")");
    }

    /** {@code FOR TABLE a, b, TABLES IN SCHEMA c}. Before PostgreSQL 15 the word stands only once. */
    private static String contents(List<Clause> parts) {
        List<String> items = new ArrayList<>();
        for (Clause part : parts) {
            String table = PublicationTableRule.WORD;
            boolean again = part.sql().startsWith(table) && !items.isEmpty();
            items.add(again ? part.sql().substring(table.length()) : part.sql());
        }
        return items.isEmpty() ? "" : "\n    FOR " + String.join(",\n        ", items);
    }

    private static List<String> options(Publication from, Publication to) {
        List<String> options = new ArrayList<>();
        if (!from.publish().equals(to.publish())) {
            options.add("publish = " + Ddl.literal(String.join(", ", to.publish())));
        }
        if (from.viaRoot() != to.viaRoot()) {
            options.add("publish_via_partition_root = " + to.viaRoot());
        }
        if (!Objects.equals(from.generatedColumns(), to.generatedColumns())) {
            options.add("publish_generated_columns = " + Objects.requireNonNullElse(to.generatedColumns(), "none"));
        }
        return options;
    }
}
