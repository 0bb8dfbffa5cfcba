package dev.migrate.read;

/**
 * Where PostgreSQL keeps an object, as {@code pg_depend} says it.
 *
 * @param catalog the oid of the system catalog, which is the same in every version
 * @param object the row's oid in it
 * @param part a column's number; 0 for the whole
 */
record Address(long catalog, long object, int part) {
    static final long PG_DEFAULT_ACL = 826;
    static final long PG_TYPE = 1247;
    static final long PG_PROC = 1255;
    static final long PG_CLASS = 1259;
    static final long PG_FOREIGN_SERVER = 1417;
    static final long PG_USER_MAPPING = 1418;
    static final long PG_FOREIGN_DATA_WRAPPER = 2328;
    static final long PG_ATTRDEF = 2604;
    static final long PG_AMOP = 2602;
    static final long PG_AMPROC = 2603;
    static final long PG_CAST = 2605;
    static final long PG_CONSTRAINT = 2606;
    static final long PG_CONVERSION = 2607;
    static final long PG_LANGUAGE = 2612;
    static final long PG_NAMESPACE = 2615;
    static final long PG_OPCLASS = 2616;
    static final long PG_OPFAMILY = 2753;
    static final long PG_OPERATOR = 2617;
    static final long PG_REWRITE = 2618;
    static final long PG_TRIGGER = 2620;
    static final long PG_TRANSFORM = 3576;
    static final long PG_TS_DICT = 3600;
    static final long PG_TS_PARSER = 3601;
    static final long PG_TS_CONFIG = 3602;
    static final long PG_TS_TEMPLATE = 3764;
    static final long PG_EVENT_TRIGGER = 3466;
    static final long PG_EXTENSION = 3079;
    static final long PG_SUBSCRIPTION = 6100;
    static final long PG_PUBLICATION = 6104;
    static final long PG_PUBLICATION_REL = 6106;
    static final long PG_PUBLICATION_NAMESPACE = 6237;
    static final long PG_COLLATION = 3456;
    static final long PG_POLICY = 3256;
    static final long PG_STATISTIC_EXT = 3381;

    static Address of(long catalog, long object) {
        return new Address(catalog, object, 0);
    }

    /** A whole object, as a query prints it: the catalog's oid, a blank, the object's. */
    static Address of(String printed) {
        int blank = printed.indexOf(' ');
        return of(Long.parseLong(printed.substring(0, blank)), Long.parseLong(printed.substring(blank + 1)));
    }
}
