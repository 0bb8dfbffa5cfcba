package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Policy;
import dev.migrate.catalog.Policy.Command;
import org.jspecify.annotations.Nullable;

final class PolicyReader implements KindReader<Policy> {
    @Override
    public Class<Policy> type() {
        return Policy.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_POLICY);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT p.oid::bigint AS oid, p.polrelid::bigint AS relation, p.polname AS name,
                       p.polpermissive AS permissive, p.polcmd AS command,
                       ARRAY(SELECT quote_ident(r.rolname) FROM pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles,
                       pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check
                FROM pg_policy p""";
    }

    @Override
    public @Nullable Fact<Policy> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        return table == null
                ? null
                : Fact.of(
                        new Policy(
                                Policy.id(table, row.text("name")),
                                row.flag("permissive"),
                                command(row.text("command")),
                                row.texts("roles"),
                                stable(row.textOrNull("using")),
                                stable(row.textOrNull("check"))),
                        Address.of(Address.PG_POLICY, row.number("oid")));
    }

    private static @Nullable String stable(@Nullable String expression) {
        return expression == null ? null : Deparsed.stable(expression);
    }

    private static Command command(String code) {
        return switch (code) {
            case "r" -> Command.SELECT;
            case "a" -> Command.INSERT;
            case "w" -> Command.UPDATE;
            case "d" -> Command.DELETE;
            default -> Command.ALL;
        };
    }
}
