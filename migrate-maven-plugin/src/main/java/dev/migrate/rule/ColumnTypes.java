package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Domain;
import dev.migrate.catalog.DomainConstraint;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.EnumType;
import dev.migrate.catalog.ObjectId;
import java.util.Optional;

/** Types of columns, with what is known of those that are no types of the server. */
final class ColumnTypes {
    private ColumnTypes() {}

    /** What it takes to store the values of one column as another. A domain is stored as what it is made of. */
    static TypeChange change(Column from, Column to, Scene scene) {
        String source = base(from, scene.source());
        String target = base(to, scene.target());
        TypeChange change = TypeChange.of(source, target, scene::conversion);
        boolean rewrites = change.rewrites()
                || (isOfDomain(from, scene.source()) && isRewritten(target))
                || (isOfDomain(to, scene.target()) && TypeName.of(target).array())
                || isChecked(to, scene.target());
        boolean lossless = change.lossless() || hasAllValues(from, to, scene);
        return new TypeChange(change.stored(), change.viaText(), rewrites, lossless);
    }

    /** Whether one enum has all the values of the other. */
    private static boolean hasAllValues(Column from, Column to, Scene scene) {
        Optional<EnumType> source = find(from.id(), from.type(), scene.source(), EnumType.class);
        Optional<EnumType> target = find(to.id(), to.type(), scene.target(), EnumType.class);
        return source.isPresent()
                && target.isPresent()
                && target.get().values().containsAll(source.get().values())
                && TypeName.of(from.type()).array() == TypeName.of(to.type()).array();
    }

    /** A column's type, or what the domain that it is comes to, as {@code format_type} prints it. */
    static String base(Column column, Catalog catalog) {
        return base(column.id(), column.type(), catalog);
    }

    private static String base(ObjectId user, String type, Catalog catalog) {
        String array = TypeName.of(type).array() ? "[]" : "";
        return domain(user, type, catalog)
                .map(domain -> base(domain.id(), domain.base() + array, catalog))
                .orElse(type);
    }

    private static boolean isOfDomain(Column column, Catalog catalog) {
        return domain(column.id(), column.type(), catalog).isPresent();
    }

    /** PostgreSQL does not know the length of what a domain holds, and goes through arrays one by one. */
    private static boolean isRewritten(String target) {
        TypeName type = TypeName.of(target);
        return type.array() || !type.modifiers().isEmpty();
    }

    /** The domain that is a column's type, rather than that of the elements of an array. */
    static Optional<Domain> domain(Column column, Catalog catalog) {
        return whole(column.id(), column.type(), catalog);
    }

    private static Optional<Domain> whole(ObjectId user, String type, Catalog catalog) {
        return TypeName.of(type).array() ? Optional.empty() : domain(user, type, catalog);
    }

    /** Whether each value of a column has to meet the conditions of its type. */
    static boolean isOfCheckedDomain(Column column, Catalog catalog) {
        return isChecked(domain(column, catalog), catalog);
    }

    /** Whether null is no value of a column's type. */
    static boolean refusesNull(Column column, Catalog catalog) {
        return refusesNull(domain(column, catalog), catalog);
    }

    private static boolean refusesNull(Optional<Domain> domain, Catalog catalog) {
        return domain.filter(one -> one.notNull() || refusesNull(whole(one.id(), one.base(), catalog), catalog))
                .isPresent();
    }

    /** Whether every value is looked at, since it has to meet the conditions of a domain. */
    private static boolean isChecked(Column column, Catalog catalog) {
        return isChecked(domain(column.id(), column.type(), catalog), catalog);
    }

    private static boolean isChecked(Optional<Domain> domain, Catalog catalog) {
        return domain.filter(one -> one.notNull()
                        || !catalog.children(one.id(), DomainConstraint.class).isEmpty()
                        || isChecked(domain(one.id(), one.base(), catalog), catalog))
                .isPresent();
    }

    private static Optional<Domain> domain(ObjectId user, String type, Catalog catalog) {
        return find(user, type, catalog, Domain.class);
    }

    /** What a type's name stands for, among what the user of the type needs. */
    private static <T extends DbObject> Optional<T> find(ObjectId user, String type, Catalog catalog, Class<T> kind) {
        String name = TypeName.of(type).base();
        return catalog.dependencies(user).stream()
                .map(Edge::referenced)
                .filter(id -> id.sqlName().equals(name))
                .flatMap(id -> catalog.find(id, kind).stream())
                .findFirst();
    }
}
