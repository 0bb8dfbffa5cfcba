package dev.migrate.read;

import org.jspecify.annotations.Nullable;

/** How the columns of tables and of materialized views are kept. */
final class StoredColumns {
    /** Of a column that is a {@code pg_attribute a} of a {@code pg_type t}. */
    static final String SETTINGS = """
            nullif(a.attstorage, t.typstorage) AS storage, t.typstorage AS type_storage,
            CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
            nullif(a.attstattarget, -1) AS statistics, a.attoptions AS options""";

    private StoredColumns() {}

    static @Nullable String storage(Row row) {
        String code = row.textOrNull("storage");
        return code == null ? null : storage(code);
    }

    static String typeStorage(Row row) {
        return storage(row.text("type_storage"));
    }

    private static String storage(String code) {
        return switch (code) {
            case "p" -> "plain";
            case "m" -> "main";
            case "e" -> "external";
            default -> "extended";
        };
    }
}
