package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.DefaultPrivileges.Target;
import dev.migrate.catalog.Identity;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.ViewColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as {@code GRANT} names it.
 *
 * @param name as it stands after ON: {@code public.device}, {@code SCHEMA app}
 * @param columns as it stands after a privilege: {@code  (location)}, or nothing
 * @param whole what has the owner: a column's table
 * @param schema null: the object stands in none
 * @param target which default privileges apply; null: none
 */
record Securable(
        String name,
        String columns,
        ObjectId whole,
        @Nullable ObjectId schema,
        @Nullable Target target) {
    /** The words of the objects' addresses, and those of GRANT. */
    private static final List<Words> WORDS = List.of(
            new Words("TABLE ", "", Target.TABLES),
            new Words("VIEW ", "", Target.TABLES),
            new Words("MATERIALIZED VIEW ", "", Target.TABLES),
            new Words("FOREIGN TABLE ", "", Target.TABLES),
            new Words("SEQUENCE ", "SEQUENCE ", Target.SEQUENCES),
            new Words("FUNCTION ", "FUNCTION ", Target.FUNCTIONS),
            new Words("PROCEDURE ", "PROCEDURE ", Target.FUNCTIONS),
            new Words("AGGREGATE ", "FUNCTION ", Target.FUNCTIONS),
            new Words("TYPE ", "TYPE ", Target.TYPES),
            new Words("DOMAIN ", "DOMAIN ", Target.TYPES),
            new Words("SCHEMA ", "SCHEMA ", Target.SCHEMAS),
            new Words("SERVER ", "FOREIGN SERVER ", null));

    private record Words(
            String address, String grant, @Nullable Target target) {}

    /**
     * An object by its id.
     *
     * @param catalog where it is in
     */
    static Securable of(ObjectId subject, Catalog catalog) {
        if (subject.is(Column.class) || subject.is(ViewColumn.class)) {
            ObjectId whole = subject.owner();
            return new Securable(whole.sqlName(), " (" + Ddl.quoted(subject) + ")", whole, whole.scope(), null);
        }
        return catalog.find(subject, Identity.class).map(Securable::ofSequence).orElseGet(() -> ofWhole(subject));
    }

    /** The sequence behind an identity column belongs to the table's owner. */
    private static Securable ofSequence(Identity identity) {
        ObjectId table = identity.id().owner().owner();
        return new Securable(IdentityRule.address(identity), "", table, table.scope(), Target.SEQUENCES);
    }

    private static Securable ofWhole(ObjectId subject) {
        String address = Rules.of(subject.kind()).address(subject);
        return WORDS.stream()
                .filter(words -> address.startsWith(words.address))
                .findFirst()
                .map(words -> new Securable(
                        words.grant + address.substring(words.address.length()),
                        "",
                        subject,
                        subject.scope(),
                        words.target))
                .orElseGet(() -> new Securable(address, "", subject, subject.scope(), null));
    }
}
