package dev.migrate.read;

import dev.migrate.catalog.Unclaimed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds what is in the database and no reader reads, so that nothing is passed over in silence. */
final class Completeness {
    /** Whatever tells one state of such an object from another. */
    private static final String DEFINITIONS = """
            SELECT u.aspect || i.type || ' ' || i.identity AS name, concat_ws(E'\n',
                (SELECT concat_ws(' ', c.relkind, c.relpersistence, c.reloptions, c.relacl, pg_get_partkeydef(c.oid),
                     pg_get_expr(c.relpartbound, c.oid),
                     (SELECT string_agg(h.inhparent::regclass::text, ' ' ORDER BY h.inhseqno)
                      FROM pg_inherits h WHERE h.inhrelid = c.oid),
                     (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                             a.attacl, pg_get_expr(d.adbin, d.adrelid)), ', ' ORDER BY a.attname)
                      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                     (SELECT string_agg(pg_get_constraintdef(k.oid), ', ' ORDER BY k.conname)
                      FROM pg_constraint k WHERE k.conrelid = c.oid),
                     (SELECT string_agg(pg_get_indexdef(x.indexrelid), ', ' ORDER BY x.indexrelid::regclass::text)
                      FROM pg_index x WHERE x.indrelid = c.oid))
                 FROM pg_class c WHERE u.catalog = 'pg_class'::regclass::bigint AND c.oid = u.object),
                (SELECT concat_ws(' ', n.nspacl)
                 FROM pg_namespace n WHERE u.catalog = 'pg_namespace'::regclass::bigint AND n.oid = u.object),
                (SELECT concat_ws(' ', p.proacl, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid),
                     CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END)
                 FROM pg_proc p WHERE u.catalog = 'pg_proc'::regclass::bigint AND p.oid = u.object),
                (SELECT concat_ws(' ', t.typacl, t.typdefault, t.typnotnull, format_type(t.typbasetype, t.typtypmod),
                     t.typisdefined, t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred,
                     t.typdelim, t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze,
                     (SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
                      FROM pg_enum e WHERE e.enumtypid = t.oid),
                     (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
                      FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped),
                     (SELECT string_agg(pg_get_constraintdef(k.oid), ', ' ORDER BY k.conname)
                      FROM pg_constraint k WHERE k.contypid = t.oid))
                 FROM pg_type t WHERE u.catalog = 'pg_type'::regclass::bigint AND t.oid = u.object),
                (SELECT concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
                 FROM pg_trigger t WHERE u.catalog = 'pg_trigger'::regclass::bigint AND t.oid = u.object),
                (SELECT concat_ws(' ', pg_get_ruledef(r.oid), r.ev_enabled)
                 FROM pg_rewrite r WHERE u.catalog = 'pg_rewrite'::regclass::bigint AND r.oid = u.object),
                (SELECT concat_ws(' ', p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid),
                     pg_get_expr(p.polwithcheck, p.polrelid),
                     ARRAY(SELECT r::regrole::text FROM unnest(p.polroles) AS r ORDER BY 1))
                 FROM pg_policy p WHERE u.catalog = 'pg_policy'::regclass::bigint AND p.oid = u.object),
                (SELECT concat_ws(' ', d.defaclobjtype, d.defaclacl)
                 FROM pg_default_acl d WHERE u.catalog = 'pg_default_acl'::regclass::bigint AND d.oid = u.object),
                (SELECT concat_ws(' ', a.amtype, a.amhandler)
                 FROM pg_am a WHERE u.catalog = 'pg_am'::regclass::bigint AND a.oid = u.object),
                (SELECT a.amopopr::regoperator::text
                 FROM pg_amop a WHERE u.catalog = 'pg_amop'::regclass::bigint AND a.oid = u.object),
                (SELECT a.amproc::regprocedure::text
                 FROM pg_amproc a WHERE u.catalog = 'pg_amproc'::regclass::bigint AND a.oid = u.object),
                (SELECT x.extversion
                 FROM pg_extension x WHERE u.catalog = 'pg_extension'::regclass::bigint AND x.oid = u.object),
                (SELECT string_agg(d.objsubid || ' ' || d.description, ', ' ORDER BY d.objsubid)
                 FROM pg_description d WHERE d.classoid = u.catalog AND d.objoid = u.object)) AS definition
            FROM (VALUES %s) AS u (aspect, catalog, object),
                 LATERAL pg_identify_object(u.catalog::oid, u.object::oid, 0) AS i
            WHERE i.identity IS NOT NULL AND coalesce(i.schema, '') NOT LIKE 'pg\\_%%'""";

    private Completeness() {}

    /** What no reader reads, sorted. */
    static List<Unclaimed> unclaimed(Session session, Inventory inventory, Known known) {
        List<String> addresses = new ArrayList<>();
        for (Inventory.Item item : inventory.items()) {
            Address address = item.address();
            boolean claimed = item.aspect().isEmpty() && known.owner(address) != null;
            if (!claimed && !known.isExtensionMember(address.catalog(), address.object())) {
                addresses.add("('%s', %d, %d)".formatted(item.aspect(), address.catalog(), address.object()));
            }
        }
        return addresses.isEmpty() ? List.of() : describe(session, addresses);
    }

    private static List<Unclaimed> describe(Session session, List<String> addresses) {
        TreeSet<Unclaimed> unclaimed = new TreeSet<>();
        session.each(
                DEFINITIONS.formatted(String.join(", ", addresses)),
                row -> unclaimed.add(new Unclaimed(row.text("name"), row.text("definition"))));
        return List.copyOf(unclaimed);
    }
}
