package dev.migrate.read;

import dev.migrate.catalog.Aggregate;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of an aggregate that are not the default, as SQL, are put together by the query. */
final class AggregateReader implements KindReader<Aggregate> {
    /** What PostgreSQL takes when nobody says whether a final function changes the state. */
    private static final String MODIFY = """
            CASE nullif(%1$s, CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END)
                WHEN 'r' THEN '%2$s = READ_ONLY' WHEN 's' THEN '%2$s = SHAREABLE' WHEN 'w' THEN '%2$s = READ_WRITE' END""";

    @Override
    public Class<Aggregate> type() {
        return Aggregate.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_PROC, "a");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT %s, pg_get_function_arguments(p.oid) AS arguments, pg_get_function_result(p.oid) AS returns,
                       a.aggkind AS kind, array_remove(ARRAY[
                           'SFUNC = ' || a.aggtransfn::regproc,
                           'STYPE = ' || format_type(a.aggtranstype, NULL),
                           'SSPACE = ' || nullif(a.aggtransspace, 0),
                           'FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
                           CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                           %s,
                           'COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,
                           'SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
                           'DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
                           'INITCOND = ' || quote_literal(a.agginitval),
                           'MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,
                           'MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
                           'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
                           'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                           'MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
                           CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                           %s,
                           'MINITCOND = ' || quote_literal(a.aggminitval),
                           (SELECT 'SORTOP = OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')'
                            FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
                           CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
                           CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END], NULL) AS options
                %s AND p.prokind = 'a'""".formatted(
                Routines.NAME,
                MODIFY.formatted("a.aggfinalmodify", "FINALFUNC_MODIFY"),
                MODIFY.formatted("a.aggmfinalmodify", "MFINALFUNC_MODIFY"),
                Routines.SOURCE.replace("FROM pg_proc p", "FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid"));
    }

    @Override
    public @Nullable Fact<Aggregate> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_PROC);
        return schema == null ? null : Fact.of(aggregate(row, schema), Address.of(Address.PG_PROC, row.number("oid")));
    }

    private static Aggregate aggregate(Row row, ObjectId schema) {
        List<String> options = row.list("options").stream().toList();
        return new Aggregate(
                Aggregate.id(schema, row.text("name"), Routines.types(row)),
                type(row.text("kind")),
                row.text("arguments"),
                row.text("returns"),
                options);
    }

    private static Aggregate.Type type(String code) {
        return switch (code) {
            case "o" -> Aggregate.Type.ORDERED_SET;
            case "h" -> Aggregate.Type.HYPOTHETICAL_SET;
            default -> Aggregate.Type.NORMAL;
        };
    }
}
