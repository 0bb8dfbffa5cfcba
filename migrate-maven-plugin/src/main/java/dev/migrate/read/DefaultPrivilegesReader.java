package dev.migrate.read;

import dev.migrate.catalog.DefaultPrivileges;
import dev.migrate.catalog.DefaultPrivileges.Target;
import dev.migrate.catalog.Grant;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DefaultPrivilegesReader implements KindReader<DefaultPrivileges> {
    @Override
    public Class<DefaultPrivileges> type() {
        return DefaultPrivileges.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_DEFAULT_ACL);
    }

    /** Those of large objects, which are no schema, are left out. */
    @Override
    public String query(Inventory inventory) {
        return """
                SELECT d.oid::bigint AS oid, nullif(d.defaclnamespace, 0)::bigint AS schema, d.defaclobjtype AS target,
                       CASE WHEN r.rolname <> current_user THEN quote_ident(r.rolname) END AS role,
                       %s AS held, %s AS standard
                FROM pg_default_acl d
                JOIN pg_roles r ON r.oid = d.defaclrole,
                    LATERAL (SELECT acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END,
                                               d.defaclrole) AS list) AS s
                WHERE d.defaclobjtype IN ('r', 'S', 'f', 'T', 'n')""".formatted(
                AccessLists.entries("d.defaclacl", "d.defaclrole"), AccessLists.entries("s.list", "d.defaclrole"));
    }

    @Override
    public @Nullable Fact<DefaultPrivileges> fact(Row row, Known known) {
        Long schemaOid = row.numberOrNull("schema");
        ObjectId schema = schemaOid == null ? null : known.subject(Address.of(Address.PG_NAMESPACE, schemaOid));
        return schemaOid != null && schema == null
                ? null
                : Fact.of(privileges(row, schema), Address.of(Address.PG_DEFAULT_ACL, row.number("oid")));
    }

    private static DefaultPrivileges privileges(Row row, @Nullable ObjectId schema) {
        Map<String, Grant> standard = AccessLists.grants(row.texts("standard"));
        Map<String, Grant> beginning = schema == null ? standard : Map.of();
        Target target = target(row.text("target"));
        String role = row.textOrNull("role");
        return new DefaultPrivileges(
                DefaultPrivileges.id(schema, target, role),
                role,
                target,
                AccessLists.deviations(AccessLists.grants(row.texts("held")), beginning, List.of()),
                AccessLists.privileges(standard, Grant.OWNER),
                AccessLists.privileges(beginning, Grant.PUBLIC));
    }

    private static Target target(String code) {
        return switch (code) {
            case "S" -> Target.SEQUENCES;
            case "f" -> Target.FUNCTIONS;
            case "T" -> Target.TYPES;
            case "n" -> Target.SCHEMAS;
            default -> Target.TABLES;
        };
    }
}
