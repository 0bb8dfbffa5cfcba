package dev.migrate.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody made in a database, read before anything else: nobody has to ask for what is not there, and what nobody
 * asked for is found in it at the end.
 */
final class Inventory {
    /** Everything that somebody made, apart from what is a part of something else or comes with it. */
    private static final String OBJECTS = """
            SELECT '' AS aspect, tableoid::oid AS catalog, oid AS object, relkind AS kind FROM pg_class
                WHERE relkind NOT IN ('i', 'I', 't', 'c') AND relpersistence <> 't' AND NOT (relkind = 'S' AND EXISTS (
                    SELECT FROM pg_depend d WHERE d.classid = pg_class.tableoid AND d.objid = pg_class.oid AND d.deptype = 'i'))
            UNION ALL SELECT '', tableoid, oid, typtype FROM pg_type t
                WHERE (typtype IN ('b', 'c', 'd', 'e', 'r') OR NOT typisdefined)
                  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
                  AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')
            UNION ALL SELECT '', tableoid, oid, prokind FROM pg_proc p WHERE NOT EXISTS (
                SELECT FROM pg_depend d WHERE d.classid = p.tableoid AND d.objid = p.oid AND d.deptype = 'i')
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_trigger WHERE NOT tgisinternal AND tgparentid = 0
            UNION ALL SELECT 'state of ', t.tableoid, t.oid, '' FROM pg_trigger t JOIN pg_trigger p ON p.oid = t.tgparentid
                WHERE t.tgenabled <> p.tgenabled
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_rewrite WHERE rulename <> '_RETURN'
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_policy
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_operator
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_opclass
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_opfamily
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_amop
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_amproc
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_am
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_cast
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_conversion
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_collation
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_language
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_transform
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_ts_config
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_ts_dict
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_ts_parser
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_ts_template
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_statistic_ext
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_event_trigger
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_foreign_data_wrapper
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_foreign_server
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_publication
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_publication_rel
            UNION ALL SELECT '', 'pg_subscription'::regclass, oid, '' FROM pg_subscription
                WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_default_acl
            UNION ALL SELECT '', tableoid, oid, '' FROM pg_extension""";

    /** Which of the members of families that somebody made come with an extension. */
    private static final String OF_EXTENSIONS = """
            SELECT m.tableoid::bigint AS catalog, m.oid::bigint AS object FROM pg_amop m
            WHERE m.oid >= 16384 AND EXISTS (
                SELECT FROM pg_depend d WHERE d.deptype = 'e' AND (d.classid, d.objid) IN (
                    ('pg_opfamily'::regclass, m.amopfamily), ('pg_operator'::regclass, m.amopopr)))
            UNION ALL SELECT m.tableoid::bigint, m.oid::bigint FROM pg_amproc m
            WHERE m.oid >= 16384 AND EXISTS (
                SELECT FROM pg_depend d WHERE d.deptype = 'e' AND (d.classid, d.objid) IN (
                    ('pg_opfamily'::regclass, m.amprocfamily), ('pg_proc'::regclass, m.amproc)))""";

    private static final String USER_MAPPINGS = """
            SELECT 'pg_user_mapping'::regclass::bigint AS catalog, umid::bigint AS object FROM pg_user_mappings
            WHERE umid >= 16384""";

    private final int major;
    private final List<Item> items;
    private final Map<Long, Set<String>> kinds = new HashMap<>();

    private Inventory(int major, Collection<Item> items) {
        this.major = major;
        this.items = List.copyOf(items);
        items.forEach(item -> kinds.computeIfAbsent(item.address().catalog(), key -> new HashSet<>())
                .add(item.kind()));
    }

    /** Reads all of it: with one query, and with more for what few databases have. */
    static Inventory of(Session session) {
        int major = session.major();
        List<Item> items = new ArrayList<>();
        session.each(
                "SELECT aspect, catalog::bigint, object::bigint, kind FROM (" + OBJECTS
                        + ") AS o WHERE object >= 16384",
                row -> items.add(new Item(row.text("aspect"), row.address(), row.text("kind"))));
        Inventory found = new Inventory(major, items);
        if (found.has(Address.PG_FOREIGN_SERVER)) {
            session.each(USER_MAPPINGS, row -> items.add(new Item("", row.address(), "")));
        }
        if (found.has(Address.PG_EXTENSION) && (found.has(Address.PG_AMOP) || found.has(Address.PG_AMPROC))) {
            Set<Address> brought = new HashSet<>();
            session.each(OF_EXTENSIONS, row -> brought.add(row.address()));
            items.removeIf(item -> brought.contains(item.address()));
        }
        return new Inventory(major, items);
    }

    /** The server's version. */
    int major() {
        return major;
    }

    List<Item> items() {
        return items;
    }

    /** Whether somebody made anything that stands in the system catalog of that oid. */
    boolean has(long catalog) {
        return kinds.containsKey(catalog);
    }

    /**
     * The same of one of several kinds.
     *
     * @param codes of {@code relkind}, {@code typtype} or {@code prokind}
     */
    boolean has(long catalog, String... codes) {
        return kinds.containsKey(catalog) && kinds.get(catalog).stream().anyMatch(List.of(codes)::contains);
    }

    /**
     * Something that somebody made.
     *
     * @param aspect what of it; empty: the whole
     * @param kind its letter where the catalog has several kinds; empty elsewhere
     */
    record Item(String aspect, Address address, String kind) {}
}
