package dev.migrate.run;

import dev.migrate.revision.Direction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts back, at the end of a revision's last transaction, what its other direction has archived; the last copy first, as
 * things depend on each other. The table must have the archived columns with the types that they had.
 */
final class Restore {
    private final Session session;
    private final Archive archive;
    private final Work work;
    private final Set<Long> existing;

    /** Tables of those oids were there before the run. */
    Restore(Session session, Archive archive, Work work, Set<Long> existing) {
        this.session = session;
        this.archive = archive;
        this.work = work;
        this.existing = existing;
    }

    /**
     * What would be put back with these revisions, the last copy first: what was archived of this history since this direction
     * was last run. Tenants of one database share an archive; their version tables tell them apart.
     */
    static List<Archived> offered(
            Session session, Archive archive, TableNames tables, List<String> revisions, Direction direction)
            throws SQLException {
        boolean logged = session.isTrue("pg_catalog.to_regclass(" + Literal.text(tables.logTable()) + ") IS NOT NULL");
        if (!logged || !archive.exists()) {
            return List.of();
        }
        Direction other = direction == Direction.UPGRADE ? Direction.DOWNGRADE : Direction.UPGRADE;
        return session.query(
                "SELECT " + Archived.COLUMNS + " FROM " + archive.registry()
                        + " r WHERE restored_at IS NULL AND version_table = "
                        + Literal.text(tables.versionTable()) + " AND revision = ANY ("
                        + Literal.array(revisions) + ") AND direction = " + Literal.text(other.word())
                        + " AND archived_at > coalesce((SELECT pg_catalog.max(l.at) FROM " + tables.logTable()
                        + " l WHERE l.revision = r.revision AND l.act = " + Literal.text(direction.word())
                        + "), '-infinity') ORDER BY id DESC",
                Archived::read);
    }

    void run() throws SQLException {
        List<Archived> copies = offered(
                session,
                archive,
                archive.settings().tables(),
                List.of(work.script().id()),
                work.direction());
        if (!copies.isEmpty()) {
            TransferSettings.during(session, () -> {
                for (Archived copy : copies) {
                    putBack(copy);
                }
            });
        }
    }

    private void putBack(Archived copy) throws SQLException {
        checkShape(copy);
        List<String> triggers = session.query(
                "SELECT pg_catalog.quote_ident(tgname) FROM pg_catalog.pg_trigger WHERE tgrelid = " + oid(copy)
                        + " AND NOT tgisinternal AND tgenabled = 'O'",
                row -> row.getString(1));
        // They did their work when the rows were written first.
        triggers(copy, triggers, "DISABLE");
        long rows = copy.column().isPresent() ? values(copy) : rows(copy);
        triggers(copy, triggers, "ENABLE");
        for (String counter : copy.counters()) {
            count(copy, counter);
        }
        session.execute(
                "UPDATE " + archive.registry() + " SET restored_at = pg_catalog.clock_timestamp(), restored_by = "
                        + Literal.text(archive.settings().actor()) + " WHERE id = " + copy.id());
        archive.listener().restored(work.script(), copy.subject(), rows, copy.rows());
    }

    private void checkShape(Archived copy) throws SQLException {
        Map<String, String> now = new TreeMap<>();
        session.query(
                "SELECT pg_catalog.quote_ident(attname), pg_catalog.format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute"
                        + " WHERE attrelid = " + oid(copy)
                        + " AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
                row -> now.put(row.getString(1), row.getString(2)));
        List<String> other = new ArrayList<>();
        for (int i = 0; i < copy.columns().size(); i++) {
            String name = copy.columns().get(i);
            String type = copy.types().get(i);
            if (!type.equals(now.get(name))) {
                other.add(name + " was " + type + " and is "
                        + Optional.ofNullable(now.get(name)).orElse("gone"));
            }
        }
        if (!other.isEmpty()) {
            throw refused(copy, "has another shape now: " + String.join(", ", other));
        }
    }

    private long rows(Archived copy) throws SQLException {
        if (copy.drops()) {
            empty(copy);
        }
        return session.query(
                        "WITH restored AS (INSERT INTO " + copy.table() + list(" (", copy.columns(), ")")
                                + " OVERRIDING SYSTEM VALUE SELECT " + Archive.joined(values(copy, "")) + " FROM "
                                + archive.copyName(copy.id())
                                + " RETURNING 1) SELECT pg_catalog.count(*) FROM restored",
                        row -> row.getLong(1))
                .get(0);
    }

    /** A table that this transaction has made has rows of the script only, and they are among the archived ones or were deleted. */
    private void empty(Archived copy) throws SQLException {
        if (!session.isTrue("EXISTS (SELECT FROM " + from(copy) + ")")) {
            return;
        }
        if (!work.isOneTransaction() || existing.contains(oidOf(copy))) {
            throw refused(copy, "has rows already");
        }
        session.execute("DELETE FROM " + from(copy));
    }

    private long values(Archived copy) throws SQLException {
        String column = copy.column().orElseThrow();
        String value = values(copy, "copy.").get(copy.columns().indexOf(column));
        List<String> all = values(copy, "copy.");
        String same = copy.key().stream()
                .map(key -> "t." + key + " = " + all.get(copy.columns().indexOf(key)))
                .collect(Collectors.joining(" AND "));
        boolean always = session.isTrue("EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = " + oid(copy)
                + " AND attidentity = 'a' AND pg_catalog.quote_ident(attname) = " + Literal.text(column) + ")");
        String alter = "ALTER TABLE " + copy.table() + " ALTER COLUMN " + column + " SET GENERATED ";
        if (always) {
            session.execute(alter + "BY DEFAULT");
        }
        long rows = session.query(
                        "WITH restored AS (UPDATE " + from(copy) + " AS t SET " + column + " = " + value + " FROM "
                                + archive.copyName(copy.id()) + " AS copy WHERE " + same
                                + " RETURNING 1) SELECT pg_catalog.count(*) FROM restored",
                        row -> row.getLong(1))
                .get(0);
        if (always) {
            session.execute(alter + "ALWAYS");
        }
        return rows;
    }

    /** A sequence goes on where it stood, unless it has gone further since. */
    private void count(Archived copy, String counter) throws SQLException {
        int blank = counter.lastIndexOf(' ');
        String value = counter.substring(blank + 1);
        session.execute("SELECT pg_catalog.setval(q.seqrelid::pg_catalog.regclass, " + value
                + ") FROM pg_catalog.pg_attribute a CROSS JOIN LATERAL pg_catalog.pg_get_serial_sequence("
                + Literal.text(copy.table()) + ", a.attname) AS s (name) JOIN pg_catalog.pg_sequence q ON q.seqrelid ="
                + " s.name::pg_catalog.regclass WHERE a.attrelid = " + oid(copy)
                + " AND pg_catalog.quote_ident(a.attname) = " + Literal.text(counter.substring(0, blank))
                + " AND coalesce(sign(q.seqincrement) * pg_catalog.pg_sequence_last_value(q.seqrelid) < sign(q.seqincrement) * "
                + value + ", true)");
    }

    private void triggers(Archived copy, List<String> triggers, String act) throws SQLException {
        for (String trigger : triggers) {
            session.execute("ALTER TABLE " + copy.table() + " " + act + " TRIGGER " + trigger);
        }
    }

    /** The columns of the copy as values of the original types. */
    private static List<String> values(Archived copy, String qualifier) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < copy.columns().size(); i++) {
            values.add(qualifier + copy.columns().get(i) + "::" + copy.types().get(i));
        }
        return values;
    }

    private GuardException refused(Archived copy, String why) {
        return new GuardException(
                "what was archived of " + copy.subject() + " cannot be put back: the table " + why,
                "Run without migrate.restore; the copy stays in " + archive.copyName(copy.id())
                        + ", from where you can put it back by hand.");
    }

    private static String from(Archived copy) {
        return (copy.whole() ? "" : "ONLY ") + copy.table();
    }

    private static String oid(Archived copy) {
        return "pg_catalog.to_regclass(" + Literal.text(copy.table()) + ")";
    }

    private long oidOf(Archived copy) throws SQLException {
        return session.query("SELECT " + oid(copy) + "::oid", row -> row.getLong(1))
                .get(0);
    }

    private static String list(String open, List<String> parts, String close) {
        return parts.isEmpty() ? "" : open + Archive.joined(parts) + close;
    }
}
