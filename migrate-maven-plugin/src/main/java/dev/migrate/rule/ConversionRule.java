package dev.migrate.rule;

import dev.migrate.catalog.Conversion;
import java.util.List;

/** A conversion cannot be altered. */
final class ConversionRule implements RenameRule<Conversion> {
    @Override
    public Class<Conversion> type() {
        return Conversion.class;
    }

    @Override
    public List<Statement> create(Conversion conversion, List<Clause> parts, Scene scene) {
        return List.of(Statement.of("CREATE " + (conversion.usual() ? "DEFAULT " : "") + address(conversion.id())
                + " FOR " + Ddl.literal(conversion.source())
                + " TO " + Ddl.literal(conversion.target())
                + " FROM " + conversion.function()));
    }

    @Override
    public List<Statement> drop(Conversion conversion, Scene scene) {
        return List.of(Statement.of("DROP " + address(conversion.id())));
    }

    @Override
    public Changes<Conversion> changes() {
        return Changes.<Conversion>of().replace("source", "target", "function", "usual");
    }
}
