package dev.migrate.read;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Environment;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TypeConversion;
import dev.migrate.server.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads what a database is: one query for what there is, one for each kind that is there, one for what depends on what. */
public final class CatalogReader {
    private static final String EXTENSION_MEMBERS = """
            SELECT d.classid::bigint AS catalog, d.objid::bigint AS object
            FROM pg_depend d
            WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'""";

    /**
     * A sequence's owner is an object of its own, and so is that a table is of a type, so those are left out.
     *
     * <p>Of several keys of the same columns a foreign key needs one, which depends on how old they are. In another
     * database with the same schema it can be another one, so it is to need them all.
     */
    private static final String DEPENDENCIES = """
            SELECT d.classid::bigint AS catalog, d.objid::bigint AS object, d.objsubid AS part,
                   d.refclassid::bigint AS ref_catalog, d.refobjid::bigint AS ref_object, d.refobjsubid AS ref_part,
                   d.deptype <> 'n' AS automatic
            FROM pg_depend d
            WHERE d.objid >= 16384 AND d.refobjid >= 16384
              AND NOT (d.deptype = 'a' AND d.classid = 'pg_class'::regclass
                       AND EXISTS (SELECT FROM pg_sequence s WHERE s.seqrelid = d.objid))
              AND NOT (d.refclassid = 'pg_type'::regclass AND d.classid = 'pg_class'::regclass AND d.objsubid = 0
                       AND EXISTS (SELECT FROM pg_class t WHERE t.oid = d.objid AND t.reloftype = d.refobjid))
            UNION ALL
            SELECT 'pg_constraint'::regclass::bigint, k.oid::bigint, 0,
                   'pg_class'::regclass::bigint, x.indexrelid::bigint, 0, false
            FROM pg_constraint k
            JOIN pg_index x ON x.indrelid = k.confrelid AND x.indexrelid <> k.conindid AND x.indisunique AND x.indimmediate
                               AND x.indpred IS NULL AND x.indnkeyatts = cardinality(k.confkey)
                               AND k.confkey @> (x.indkey::smallint[])[0:x.indnkeyatts - 1]
            WHERE k.contype = 'f' AND k.conparentid = 0""";

    private static final String CONVERSIONS = """
            SELECT format_type(castsource, NULL) AS source, format_type(casttarget, NULL) AS target,
                   castcontext AS context, castmethod = 'b' AS is_binary
            FROM pg_cast""";

    private CatalogReader() {}

    /**
     * Reads a database through a session of its own.
     *
     * @throws dev.migrate.server.DatabaseUnreachableException when there is no getting in
     */
    public static Catalog read(Database database) {
        try (Connection connection = database.connect()) {
            return read(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Reads the database of a connection that is in no transaction; leaves it as it was. */
    public static Catalog read(Connection connection) {
        try {
            return Session.read(connection, CatalogReader::read);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Catalog read(Session session) {
        Inventory inventory = Inventory.of(session);
        Known known = new Known();
        if (inventory.has(Address.PG_EXTENSION)) {
            session.each(EXTENSION_MEMBERS, row -> known.addExtensionMember(row.address()));
        }
        Readers.ALL.stream()
                .filter(reader -> reader.isNeeded(inventory))
                .forEach(reader -> read(session, reader, inventory, known));
        return Catalog.of(
                new Environment(inventory.major(), conversions(session)),
                known.objects(),
                edges(session, known),
                Completeness.unclaimed(session, inventory, known));
    }

    private static <T extends DbObject> void read(
            Session session, KindReader<T> reader, Inventory inventory, Known known) {
        session.each(reader.query(inventory), row -> {
            Fact<T> fact = reader.fact(row, known);
            if (fact != null) {
                known.add(fact);
            }
        });
    }

    private static Collection<Edge> edges(Session session, Known known) {
        List<Edge> edges = new ArrayList<>();
        session.each(DEPENDENCIES, row -> {
            ObjectId dependent = known.ownerOrWhole(address(row, ""));
            ObjectId referenced = known.ownerOrWhole(address(row, "ref_"));
            if (dependent != null && referenced != null) {
                edges.add(new Edge(dependent, referenced, row.flag("automatic")));
            }
        });
        return edges;
    }

    private static Address address(Row row, String prefix) {
        return new Address(row.number(prefix + "catalog"), row.number(prefix + "object"), row.small(prefix + "part"));
    }

    private static Collection<TypeConversion> conversions(Session session) {
        List<TypeConversion> conversions = new ArrayList<>();
        session.each(
                CONVERSIONS,
                row -> conversions.add(new TypeConversion(
                        row.text("source"),
                        row.text("target"),
                        CastReader.context(row.text("context")),
                        row.flag("is_binary"))));
        return conversions;
    }

    private static MigrateException unreadable(SQLException e) {
        return new MigrateException("The schema could not be read: " + e.getMessage(), null, e);
    }
}
