package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Options;
import dev.migrate.catalog.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of a column are kept and looked at, which is said of a table's and of a materialized view's alike. */
final class ColumnSettings {
    private ColumnSettings() {}

    /** What is otherwise than with a new column, apart from the compression, which a column's definition has a place for. */
    static List<Statement> afterDefinition(StoredColumn column, Scene scene) {
        List<Statement> settings = new ArrayList<>();
        if (column.storage() != null) {
            settings.addAll(storage(column, scene));
        }
        if (column.statistics() != null) {
            settings.addAll(statistics(column, scene));
        }
        settings.addAll(options(column, Options.NONE));
        return settings;
    }

    /** The same of a column that has no definition. */
    static List<Statement> withoutDefinition(StoredColumn column, Scene scene) {
        List<Statement> settings = new ArrayList<>();
        if (column.compression() != null) {
            settings.add(compression(column));
        }
        settings.addAll(afterDefinition(column, scene));
        return settings;
    }

    /** With a new type PostgreSQL forgets how the column was stored. */
    static List<Statement> lostWithType(StoredColumn from, StoredColumn to) {
        List<Statement> settings = new ArrayList<>();
        if (to.storage() != null && to.storage().equals(from.storage())) {
            settings.add(Statement.of(Ddl.alterColumn(to.id(), setStorage(to))));
        }
        if (to.compression() != null && to.compression().equals(from.compression())) {
            settings.add(compression(to));
        }
        return settings;
    }

    static Change storage(StoredColumn from, StoredColumn to, Scene scene) {
        return Change.inPlace(storage(to, scene));
    }

    static Change compression(StoredColumn from, StoredColumn to, Scene scene) {
        return Change.inPlace(compression(to));
    }

    static Change statistics(StoredColumn from, StoredColumn to, Scene scene) {
        return Change.inPlace(statistics(to, scene));
    }

    static Change options(StoredColumn from, StoredColumn to, Scene scene) {
        return Change.inPlace(options(to, from.options()));
    }

    private static List<Statement> storage(StoredColumn column, Scene scene) {
        return Lineage.alterColumn(column.id(), trait(StoredColumn::storage), setStorage(column), scene);
    }

    private static String setStorage(StoredColumn column) {
        return "SET STORAGE "
                + Objects.requireNonNullElse(column.storage(), column.typeStorage())
                        .toUpperCase(Locale.ROOT);
    }

    private static Statement compression(StoredColumn column) {
        return Statement.of(Ddl.alterColumn(
                column.id(), "SET COMPRESSION " + Objects.requireNonNullElse(column.compression(), "default")));
    }

    private static List<Statement> statistics(StoredColumn column, Scene scene) {
        int statistics = Objects.requireNonNullElse(column.statistics(), -1);
        return Lineage.alterColumn(column.id(), trait(StoredColumn::statistics), "SET STATISTICS " + statistics, scene);
    }

    private static List<Statement> options(StoredColumn column, Options before) {
        return Ddl.statements(Ddl.setOptions(Ddl.alterColumn(column.id()), before, column.options()));
    }

    private static Lineage.Trait trait(Function<StoredColumn, @Nullable Object> setting) {
        return (id, catalog) -> find(id, catalog).map(setting).orElse(null);
    }

    private static Optional<StoredColumn> find(ObjectId id, Catalog catalog) {
        return catalog.find(id).filter(StoredColumn.class::isInstance).map(StoredColumn.class::cast);
    }
}
