package dev.migrate.read;

import dev.migrate.catalog.Argument;
import dev.migrate.catalog.Parallel;
import dev.migrate.catalog.RoutineBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What functions, procedures and aggregates have in common in {@code pg_proc}. */
final class Routines {
    /** Whose they are and what they are called, of a {@code pg_proc p}. */
    static final String NAME = """
            p.oid::bigint AS oid, p.pronamespace::bigint AS schema, p.proname AS name,
            ARRAY(SELECT format_type(t.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS t (type, place)
                  ORDER BY t.place) AS types""";

    /** Arguments, body and what else functions and procedures have, of a {@code pg_proc p}. */
    static final String DEFINITION = """
            l.lanname AS language, p.prosecdef AS security_definer, p.proconfig AS settings,
            ARRAY(SELECT format_type(t, NULL) FROM unnest(p.protrftypes) AS t) AS transforms,
            ARRAY(SELECT format_type(t.type, NULL)
                  FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS t (type, place)
                  ORDER BY t.place) AS all_types,
            ARRAY(SELECT pg_get_function_arg_default(p.oid, place)
                  FROM generate_series(1, cardinality(coalesce(p.proallargtypes, p.proargtypes::oid[]))) AS place
                  ORDER BY place) AS defaults,
            p.proargmodes::text[] AS modes, p.proargnames AS names,
            p.prosrc AS source, p.probin AS file, pg_get_function_sqlbody(p.oid) AS sql_body""";

    /** Where both come from; constructors that came with a type are none of ours. */
    static final String SOURCE = """
            FROM pg_proc p
            JOIN pg_language l ON l.oid = p.prolang
            WHERE p.oid >= 16384 AND NOT EXISTS (
                SELECT FROM pg_depend d
                WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')""";

    private Routines() {}

    /** The types of the arguments that a call gives. */
    static List<String> types(Row row) {
        return row.list("types").stream().toList();
    }

    /** All arguments but the columns of a table that is returned, which the return type tells. */
    static List<Argument> arguments(Row row) {
        List<@Nullable String> types = row.listWithNulls("all_types");
        List<@Nullable String> defaults = row.listWithNulls("defaults");
        List<@Nullable String> modes = row.listWithNulls("modes");
        List<@Nullable String> names = row.listWithNulls("names");
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String mode = modes.isEmpty() ? "i" : Objects.requireNonNull(modes.get(i));
            String name = names.isEmpty() ? null : names.get(i);
            if (!mode.equals("t")) {
                arguments.add(new Argument(
                        mode(mode),
                        name == null || name.isEmpty() ? null : name,
                        Objects.requireNonNull(types.get(i)),
                        stable(defaults.get(i))));
            }
        }
        return arguments;
    }

    static RoutineBody body(Row row) {
        String sql = row.textOrNull("sql_body");
        if (sql != null) {
            return new RoutineBody.Sql(Deparsed.stable(sql));
        }
        String file = row.textOrNull("file");
        return switch (row.text("language")) {
            case "c", "internal" -> new RoutineBody.Compiled(file == null ? "" : file, row.text("source"));
            default -> new RoutineBody.Quoted(row.text("source"));
        };
    }

    static Parallel parallel(String code) {
        return switch (code) {
            case "s" -> Parallel.SAFE;
            case "r" -> Parallel.RESTRICTED;
            default -> Parallel.UNSAFE;
        };
    }

    private static @Nullable String stable(@Nullable String expression) {
        return expression == null ? null : Deparsed.stable(expression);
    }

    private static Argument.Mode mode(String code) {
        return switch (code) {
            case "i" -> Argument.Mode.IN;
            case "o" -> Argument.Mode.OUT;
            case "b" -> Argument.Mode.INOUT;
            case "v" -> Argument.Mode.VARIADIC;
            default -> throw new IllegalStateException("Unknown mode of an argument: " + code);
        };
    }
}
