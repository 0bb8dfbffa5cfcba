package dev.migrate.run;

import dev.migrate.run.Taking.Column;
import dev.migrate.run.Taking.Dependents;
import dev.migrate.run.Taking.Reach;
import dev.migrate.run.Taking.Rows;
import dev.migrate.run.Taking.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in a database, by the search path of the session, what statements name. What is not there is not found. */
final class TakenReader {
    /** The primary key's columns, where the column {@code a} is none of them. */
    private static final String KEY = """
            ARRAY(SELECT pg_catalog.quote_ident(k.attname) FROM pg_catalog.pg_index i
                CROSS JOIN LATERAL pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY AS part (number, place)
                JOIN pg_catalog.pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = part.number
                WHERE i.indrelid = c.oid AND i.indisprimary AND NOT a.attnum = ANY (i.indkey::int2[])
                ORDER BY part.place) AS key
            """;

    /** Tables of users, temporary ones apart; a partition goes with the whole that it is of. */
    private static final String TABLES = """
            WITH RECURSIVE line (oid) AS (
                %1$s
                UNION
                SELECT next.oid FROM line l, LATERAL (
                    SELECT h.inhrelid FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
                    WHERE h.inhparent = l.oid AND p.relkind = 'r' AND %5$s
                    UNION ALL
                    SELECT k.conrelid FROM pg_catalog.pg_constraint k
                    WHERE k.confrelid = l.oid AND k.contype = 'f' AND k.conparentid = 0 AND %2$s) next (oid))
            SELECT c.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                c.relkind = 'r' AS only, pg_catalog.quote_ident(a.attname) AS column, coalesce(a.attnum, 0) AS number,""" + "\n" + KEY + """
            FROM line l JOIN pg_catalog.pg_class c ON c.oid = l.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND a.attname = %3$s
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND %4$s
            ORDER BY c.oid""";

    /** Tables and columns that depend on something, whatever lies between. */
    private static final String DEPENDENTS = """
            WITH RECURSIVE gone (catalog, object) AS (
                %s
                UNION
                SELECT d.classid, d.objid FROM gone g
                JOIN pg_catalog.pg_depend d ON d.refclassid = g.catalog AND d.refobjid = g.object
                WHERE d.objsubid = 0 AND d.deptype IN ('n', 'a', 'i')),
            lost (oid, number) AS (
                SELECT g.object, 0 FROM gone g WHERE g.catalog = 'pg_catalog.pg_class'::pg_catalog.regclass
                UNION
                SELECT d.objid, d.objsubid FROM gone g
                JOIN pg_catalog.pg_depend d ON d.refclassid = g.catalog AND d.refobjid = g.object
                WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid > 0)
            SELECT c.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                c.relkind = 'r' AS only, pg_catalog.quote_ident(a.attname) AS column, l.number AS number,""" + "\n" + KEY + """
            FROM lost l JOIN pg_catalog.pg_class c ON c.oid = l.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = l.number AND l.number > 0
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND NOT c.relispartition
                AND (l.number = 0 OR a.attgenerated = '' AND NOT EXISTS (
                    SELECT FROM lost whole WHERE whole.oid = l.oid AND whole.number = 0))
            ORDER BY c.oid, l.number""";

    private static final String NAMED = "SELECT pg_catalog.to_regclass(%s)::oid";
    private static final String OF_SCHEMA = """
            SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = %s AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h
                JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
                WHERE c.relispartition AND h.inhrelid = c.oid AND p.relnamespace = c.relnamespace)""";

    /** Every table that is there now, and how many columns it has had. */
    private static final String EXISTING = """
            SELECT c.oid, c.relnatts FROM pg_catalog.pg_class c
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND c.oid >= 16384""";

    private final Session session;

    TakenReader(Session session) {
        this.session = session;
    }

    /** Tables and columns; computed columns hold nothing of their own. */
    List<Taken> read(Taking taking) throws SQLException {
        if (taking instanceof Rows rows) {
            return rows(NAMED.formatted(Literal.text(rows.table())), rows.only(), rows.reach(), rows.drops());
        }
        if (taking instanceof Schema schema) {
            return rows(OF_SCHEMA.formatted(name(schema.name())), false, Reach.TABLE, true);
        }
        if (taking instanceof Dependents dependents) {
            return session.query(
                    DEPENDENTS.formatted(dependents.kind().address(dependents.name())),
                    row -> taken(row, row.getInt("number") == 0, Optional.empty()));
        }
        return taking instanceof Column column ? columns(column) : List.of();
    }

    private List<Taken> rows(String start, boolean only, Reach reach, boolean drops) throws SQLException {
        return session.query(
                TABLES.formatted(start, reach.follows(), "NULL", "true", !only),
                row -> taken(row, drops, Optional.empty()));
    }

    private List<Taken> columns(Column column) throws SQLException {
        return session.query(
                TABLES.formatted(
                        NAMED.formatted(Literal.text(column.table())),
                        Reach.TABLE.follows(),
                        name(column.name()),
                        "a.attgenerated = ''",
                        !column.only()),
                row -> taken(row, false, column.detail()));
    }

    private static Taken taken(ResultSet row, boolean drops, Optional<String> detail) throws SQLException {
        return new Taken(
                row.getLong("oid"),
                row.getString("name"),
                row.getBoolean("only"),
                Optional.ofNullable(row.getString("column")),
                row.getInt("number"),
                List.of((String[]) row.getArray("key").getArray()),
                drops,
                detail);
    }

    /** Oid to number of columns. */
    Map<Long, Integer> existing() throws SQLException {
        Map<Long, Integer> tables = new HashMap<>();
        session.query(EXISTING, row -> tables.put(row.getLong(1), row.getInt(2)));
        return tables;
    }

    /** How far a sequence has counted; empty: it has not been used, or is not there. */
    Optional<String> counted(String sequence) throws SQLException {
        List<String> values = new ArrayList<>(session.query(
                "SELECT pg_catalog.pg_sequence_last_value(c.oid)::text FROM pg_catalog.pg_class c WHERE c.relkind = 'S' AND c.oid = "
                        + "pg_catalog.to_regclass(" + Literal.text(sequence) + ")",
                row -> row.getString(1)));
        values.removeIf(value -> value == null);
        return values.stream().findFirst();
    }

    private static String name(String spelled) {
        return "(pg_catalog.parse_ident(" + Literal.text(spelled) + "))[1]";
    }
}
