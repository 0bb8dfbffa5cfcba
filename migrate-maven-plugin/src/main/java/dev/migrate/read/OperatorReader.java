package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Operator;
import org.jspecify.annotations.Nullable;

/** Reads operators, but for those of which there is no more than the name in the definition of another one. */
final class OperatorReader implements KindReader<Operator> {
    @Override
    public Class<Operator> type() {
        return Operator.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_OPERATOR);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT o.oid::bigint AS oid, o.oprnamespace::bigint AS schema, o.oprname AS name,
                       format_type(nullif(o.oprleft, 0), NULL) AS left_type, format_type(o.oprright, NULL) AS right_type,
                       o.oprcode::text AS function,
                       cn.nspname AS commutator_schema, c.oprname AS commutator,
                       nn.nspname AS negator_schema, n.oprname AS negator,
                       nullif(o.oprrest::oid, 0)::regproc::text AS restrict_function,
                       nullif(o.oprjoin::oid, 0)::regproc::text AS join_function,
                       o.oprcanhash AS hashes, o.oprcanmerge AS merges
                FROM pg_operator o
                LEFT JOIN pg_operator c ON c.oid = o.oprcom
                LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
                LEFT JOIN pg_operator n ON n.oid = o.oprnegate
                LEFT JOIN pg_namespace nn ON nn.oid = n.oprnamespace
                WHERE o.oid >= 16384 AND o.oprcode <> 0""";
    }

    @Override
    public @Nullable Fact<Operator> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_OPERATOR);
        return schema == null
                ? null
                : Fact.of(operator(row, schema), Address.of(Address.PG_OPERATOR, row.number("oid")));
    }

    private static Operator operator(Row row, ObjectId schema) {
        String left = row.textOrNull("left_type");
        String right = row.text("right_type");
        return new Operator(
                Operator.id(schema, row.text("name"), left, right),
                left,
                right,
                row.text("function"),
                name(row, "commutator"),
                name(row, "negator"),
                row.textOrNull("restrict_function"),
                row.textOrNull("join_function"),
                row.flag("hashes"),
                row.flag("merges"));
    }

    private static Operator.@Nullable Name name(Row row, String field) {
        String name = row.textOrNull(field);
        return name == null ? null : new Operator.Name(row.text(field + "_schema"), name);
    }
}
