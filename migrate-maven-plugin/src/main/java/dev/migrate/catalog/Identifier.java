package dev.migrate.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in SQL text. */
public final class Identifier {
    /** The most bytes that a name has; PostgreSQL cuts longer ones. */
    public static final int LONGEST = 63;

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    /**
     * The key words that PostgreSQL 14 to 18 do not take as every kind of name: all but the unreserved ones. Quoting
     * one too many does no harm, so this is their union.
     */
    private static final Set<String> KEY_WORDS = words("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both
            case cast char character check coalesce collate collation column concurrently constraint create cross
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect
            interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg
            json_query json_scalar json_serialize json_table json_value lateral leading least left like limit
            localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif
            numeric offset on only or order out outer overlaps overlay placing position precision primary real
            references returning right row select session_user setof similar smallint some substring symmetric
            system_user table tablesample then time timestamp to trailing treat trim true union unique user using
            values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""");

    private Identifier() {}

    /** The name as SQL takes it, in quotes only where it needs them. */
    public static String quote(String name) {
        return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** How long PostgreSQL takes a name to be. */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much of the name as fits into so many bytes. */
    public static String shortened(String name, int bytes) {
        String text = name;
        while (bytes(text) > bytes) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !KEY_WORDS.contains(name);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
