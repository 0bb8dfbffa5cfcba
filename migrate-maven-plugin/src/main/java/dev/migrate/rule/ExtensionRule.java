package dev.migrate.rule;

import dev.migrate.catalog.Extension;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import java.util.List;

final class ExtensionRule implements KindRule<Extension> {
    @Override
    public Class<Extension> type() {
        return Extension.class;
    }

    @Override
    public List<Statement> create(Extension extension, List<Clause> parts, Scene scene) {
        ObjectId schema = extension.schema();
        return List.of(Statement.of("CREATE EXTENSION " + extension.id().sqlName()
                + (schema == null ? "" : " SCHEMA " + schema.sqlName())
                + (extension.usualVersion() ? "" : " VERSION " + Identifier.quote(extension.version()))));
    }

    @Override
    public List<Statement> drop(Extension extension, Scene scene) {
        return List.of(Statement.of("DROP EXTENSION " + extension.id().sqlName()));
    }

    @Override
    public String remark() {
        return "What an extension brings is not compared; its name, version and schema are. What uses it follows it to "
                + "another schema.";
    }

    @Override
    public Changes<Extension> changes() {
        return Changes.<Extension>of()
                .on(ExtensionRule::version, "version")
                .on(ExtensionRule::schema, "schema")
                .replacedWhen("when it brings no update from the one version to the other", "version")
                .replacedWhen("when it cannot be moved", "schema");
    }

    private static Change version(Extension from, Extension to, Scene scene) {
        return from.updates().contains(to.version())
                ? Change.inPlace(alter(to, "UPDATE TO " + Identifier.quote(to.version())))
                : new Change.Replace();
    }

    private static Change schema(Extension from, Extension to, Scene scene) {
        ObjectId schema = to.schema();
        return schema != null && moves(from, to)
                ? Change.inPlace(alter(to, "SET SCHEMA " + schema.sqlName()))
                : new Change.Replace();
    }

    /** Whether it goes to another schema as it is. */
    static boolean moves(Extension from, Extension to) {
        return to.relocatable() && to.schema() != null && !to.schema().equals(from.schema());
    }

    private static String alter(Extension extension, String action) {
        return "ALTER EXTENSION " + extension.id().sqlName() + " " + action;
    }
}
