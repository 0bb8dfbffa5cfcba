package dev.migrate.rule;

import dev.migrate.catalog.CompositeAttribute;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import java.util.List;

/** PostgreSQL adds and drops an attribute while columns use the type, and gives it another type only while none does. */
final class CompositeAttributeRule
        implements PartRule<CompositeAttribute>, TypeRule<CompositeAttribute>, RenameRule<CompositeAttribute> {
    @Override
    public Class<CompositeAttribute> type() {
        return CompositeAttribute.class;
    }

    @Override
    public Clause clause(CompositeAttribute attribute, List<Clause> parts, Scene scene) {
        return Clause.of(Ddl.quoted(attribute.id()) + " " + type(attribute));
    }

    @Override
    public List<Statement> create(CompositeAttribute attribute, List<Clause> parts, Scene scene) {
        return List.of(alter(attribute.id(), "ADD", type(attribute)));
    }

    @Override
    public List<Statement> drop(CompositeAttribute attribute, Scene scene) {
        Hazard[] losses = TypeUsers.columns(attribute.id().owner(), scene.source()).stream()
                .filter(column -> scene.target().contains(column) && !scene.isNew(column))
                .map(column -> Hazard.dataLoss(column, "its " + Ddl.quoted(attribute.id())))
                .toArray(Hazard[]::new);
        return List.of(Statement.of("ALTER TYPE " + attribute.id().owner().sqlName() + " DROP ATTRIBUTE "
                        + Ddl.quoted(attribute.id()))
                .with(losses));
    }

    @Override
    public Changes<CompositeAttribute> changes() {
        return Changes.<CompositeAttribute>of()
                .on(CompositeAttributeRule::type, "type", "collation")
                .replacedWhen(
                        "with its type when columns use that: they move over to the new type", "type", "collation");
    }

    @Override
    public String address(ObjectId id) {
        return "COLUMN " + id.sqlName();
    }

    @Override
    public ObjectId replacedWith(CompositeAttribute attribute, Scene scene) {
        return isUsed(attribute.id().owner(), scene) ? attribute.id().owner() : attribute.id();
    }

    @Override
    public String rename(ObjectId id, String to) {
        return "ALTER TYPE " + id.owner().sqlName() + " RENAME ATTRIBUTE " + Ddl.quoted(id) + " TO "
                + Identifier.quote(to);
    }

    private static boolean isUsed(ObjectId type, Scene scene) {
        return !TypeUsers.columns(type, scene.source()).isEmpty()
                || !TypeUsers.columns(type, scene.target()).isEmpty();
    }

    private static Change type(CompositeAttribute from, CompositeAttribute to, Scene scene) {
        return isUsed(to.id().owner(), scene)
                ? new Change.ReplaceParent()
                : new Change.InPlace(List.of(alter(to.id(), "ALTER", "TYPE " + type(to))), Disturbance.RETYPED);
    }

    private static Statement alter(ObjectId id, String verb, String rest) {
        return Statement.of(
                "ALTER TYPE " + id.owner().sqlName() + " " + verb + " ATTRIBUTE " + Ddl.quoted(id) + " " + rest);
    }

    private static String type(CompositeAttribute attribute) {
        String collation = attribute.collation();
        return TypeName.readable(attribute.type()) + (collation == null ? "" : " COLLATE " + collation);
    }
}
