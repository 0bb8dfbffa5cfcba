package dev.migrate.run;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to find out what became of a statement that runs in no transaction, when the run that began it was killed.
 *
 * @param leftovers a query; each of its rows is a statement that takes away or completes what the broken one left
 * @param done an expression that is true once the statement's work is there; asked after the leftovers are gone
 */
record Recovery(String leftovers, String done) {
    private static final String NOTHING_LEFT = "SELECT ''::text WHERE false";
    /** A name as a phrase spells it, with its schema where it has one. */
    static final String NAME = "((?:\"(?:[^\"]|\"\")*\"|[^\\s.\"(]+)(?:\\.(?:\"(?:[^\"]|\"\")*\"|[^\\s.\"(]+))*)";

    /** To be run once more: it does the same again. */
    private static final Recovery REPEAT = new Recovery(NOTHING_LEFT, "false");

    private static final Pattern UNNAMED = Pattern.compile("^create (?:unique )?index concurrently on\\b");

    /** Copies that a broken REINDEX CONCURRENTLY left, of TOAST tables too; not those that somebody is building now. */
    private static final String REINDEX_LEFTOVERS = """
            SELECT pg_catalog.format('DROP INDEX CONCURRENTLY %s', i.indexrelid::pg_catalog.regclass)
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname ~ '_cc(new|old)[0-9]*$'
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid)""";

    private record Rule(Pattern phrase, Function<Matcher, Recovery> recovery) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "create (?:unique )?index concurrently (?:if not exists )?" + NAME + " on (?:only )?" + NAME,
                    m -> createIndex(m.group(1), m.group(2))),
            rule("drop index concurrently (?:if exists )?" + NAME, m -> dropIndex(m.group(1))),
            rule(
                    "alter table (?:if exists )?(?:only )?" + NAME + " (?:\\* )?detach partition " + NAME
                            + " concurrently",
                    m -> detach(m.group(1), m.group(2))),
            rule(
                    "alter subscription " + NAME + " (add|drop) publication " + NAME + "(?! ,)",
                    m -> new Recovery(NOTHING_LEFT, publishes(m))),
            rule("reindex .*\\bconcurrently\\b", m -> new Recovery(REINDEX_LEFTOVERS, "false")),
            rule("create (database|tablespace|subscription) " + NAME, m -> new Recovery(NOTHING_LEFT, exists(m))),
            rule(
                    "drop (database|tablespace|subscription) (?:if exists )?" + NAME,
                    m -> new Recovery(NOTHING_LEFT, "NOT " + exists(m))));

    /**
     * The way for one statement.
     *
     * @throws ScriptException for an index without a name, which nobody could find again
     */
    static Recovery of(SqlStatement statement) {
        String phrase = Phrase.of(statement.text());
        if (UNNAMED.matcher(phrase).find()) {
            throw new ScriptException(
                    statement.firstWordLine(),
                    Excerpt.of(statement.text())
                            + " names no index; what a broken build leaves could not be found again",
                    "Give the index a name.");
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.phrase().matcher(phrase);
            if (matcher.find()) {
                return rule.recovery().apply(matcher);
            }
        }
        return REPEAT;
    }

    /** Whether there is anything to take away, or the work is there already. */
    boolean findsAnything(Session session) throws SQLException {
        return !session.query(leftovers, row -> row.getString(1)).isEmpty() || session.isTrue(done);
    }

    /** Takes away what is left; says whether there was anything. */
    boolean clear(Session session) throws SQLException {
        List<String> statements = session.query(leftovers, row -> row.getString(1));
        for (String statement : statements) {
            session.execute(statement);
        }
        return !statements.isEmpty();
    }

    private static Recovery createIndex(String index, String table) {
        String found = "pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = "
                + "pg_catalog.to_regclass(" + Literal.text(table) + ") AND c.relname = ("
                + "pg_catalog.parse_ident(" + Literal.text(index) + "))[1] AND ";
        return new Recovery(
                "SELECT pg_catalog.format('DROP INDEX CONCURRENTLY %s', i.indexrelid::pg_catalog.regclass) FROM "
                        + found + "NOT i.indisvalid",
                "EXISTS (SELECT FROM " + found + "i.indisvalid)");
    }

    private static Recovery dropIndex(String index) {
        return new Recovery(NOTHING_LEFT, "pg_catalog.to_regclass(" + Literal.text(index) + ") IS NULL");
    }

    private static Recovery detach(String table, String partition) {
        String found = "pg_catalog.pg_inherits h WHERE h.inhparent = pg_catalog.to_regclass(" + Literal.text(table)
                + ") AND h.inhrelid = pg_catalog.to_regclass(" + Literal.text(partition) + ")";
        return new Recovery(
                "SELECT pg_catalog.format('ALTER TABLE %s DETACH PARTITION %s FINALIZE', h.inhparent::pg_catalog.regclass,"
                        + " h.inhrelid::pg_catalog.regclass) FROM " + found + " AND h.inhdetachpending",
                "NOT EXISTS (SELECT FROM " + found + ")");
    }

    private static String exists(Matcher matcher) {
        String name = "(pg_catalog.parse_ident(" + Literal.text(matcher.group(2)) + "))[1]";
        String where =
                switch (matcher.group(1)) {
                    case "database" -> "pg_database WHERE datname = ";
                    case "tablespace" -> "pg_tablespace WHERE spcname = ";
                    default ->
                        "pg_subscription WHERE subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname ="
                                + " pg_catalog.current_database()) AND subname = ";
                };
        return "EXISTS (SELECT FROM pg_catalog." + where + name + ")";
    }

    /** The server refuses to add or drop a publication twice. */
    private static String publishes(Matcher matcher) {
        return "EXISTS (SELECT FROM pg_catalog.pg_subscription WHERE subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE"
                + " datname = pg_catalog.current_database()) AND subname = (pg_catalog.parse_ident("
                + Literal.text(matcher.group(1)) + "))[1] AND "
                + (matcher.group(2).equals("add") ? "" : "NOT ")
                + "(pg_catalog.parse_ident(" + Literal.text(matcher.group(3)) + "))[1] = ANY (subpublications))";
    }

    private static Rule rule(String phrase, Function<Matcher, Recovery> recovery) {
        return new Rule(Pattern.compile("^" + phrase, Pattern.DOTALL), recovery);
    }
}
