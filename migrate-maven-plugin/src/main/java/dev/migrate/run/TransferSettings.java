package dev.migrate.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings under which values go into a copy and come back as they were, whatever the script has set: all rows seen, text
 * forms that are read again to the same value, every type named with its schema, the rights of whoever runs the goal.
 */
final class TransferSettings {
    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "search_path", "pg_catalog",
            "row_security", "off",
            "DateStyle", "ISO, YMD",
            "IntervalStyle", "postgres",
            "extra_float_digits", "1",
            "bytea_output", "hex",
            "lc_monetary", "C",
            "role", "none"));

    interface Transfer {
        void run() throws SQLException;
    }

    /** In the transaction that is open; the script's own settings hold again afterwards. */
    static void during(Session session, Transfer transfer) throws SQLException {
        during(session, VALUES, transfer);
    }

    /** Only so that no row is out of sight: where one would be, by a policy, the server says so. */
    static void seeingAllRows(Session session, Transfer transfer) throws SQLException {
        during(session, Map.of("row_security", "off"), transfer);
    }

    private static void during(Session session, Map<String, String> values, Transfer transfer) throws SQLException {
        List<String> names = new ArrayList<>(values.keySet());
        String current = names.stream()
                .map(name -> "pg_catalog.current_setting(" + Literal.text(name) + ")")
                .reduce((some, more) -> some + ", " + more)
                .orElseThrow();
        List<String> before =
                session.query("SELECT pg_catalog.unnest(ARRAY[" + current + "])", row -> row.getString(1));
        set(session, names, new ArrayList<>(values.values()));
        transfer.run();
        set(session, names, before);
    }

    private static void set(Session session, List<String> names, List<String> values) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            sql.append(sql.isEmpty() ? "SELECT " : ", ")
                    .append("pg_catalog.set_config(")
                    .append(Literal.text(names.get(i)))
                    .append(", ")
                    .append(Literal.text(values.get(i)))
                    .append(", true)");
        }
        session.execute(sql.toString());
    }

    private TransferSettings() {}
}
