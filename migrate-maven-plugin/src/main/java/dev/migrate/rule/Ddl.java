package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.MaterializedView;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Options;
import dev.migrate.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Pieces of SQL that several rules write. */
final class Ddl {
    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9_.+-]+");

    private Ddl() {}

    static String alterTable(ObjectId table, String action) {
        return alterTable(table) + " " + action;
    }

    /** What a statement begins with that does something to a table, or several things. */
    static String alterTable(ObjectId table) {
        return "ALTER TABLE " + table.sqlName();
    }

    /** What a statement begins with that does something to a table, be it a foreign one, or to a view. */
    static String alter(ObjectId relation) {
        boolean view = relation.is(View.class) || relation.is(MaterializedView.class);
        return view ? "ALTER " + Rules.of(relation.kind()).address(relation) : alterTable(relation);
    }

    static String alterColumn(ObjectId column, String action) {
        return alterColumn(column) + " " + action;
    }

    /** What a statement begins with that does something to a column. */
    static String alterColumn(ObjectId column) {
        return alter(column.owner()) + " ALTER COLUMN " + quoted(column);
    }

    /** Does the same to the tables below, or to the table only. */
    static String alterColumn(ObjectId column, boolean below, String action) {
        return below
                ? alterColumn(column, action)
                : "ALTER TABLE ONLY " + column.owner().sqlName() + " " + toColumn(column, action);
    }

    /** The part of a table's statement that does something to a column. */
    static String toColumn(ObjectId column, String action) {
        return "ALTER COLUMN " + quoted(column) + " " + action;
    }

    /** The object's own name, without its scope. */
    static String quoted(ObjectId id) {
        return Identifier.quote(id.name());
    }

    static String literal(String text) {
        String escaped = DSL.using(org.jooq.SQLDialect.POSTGRES).renderInlined(DSL.inline(text));
        return text.contains("\\") ? "E" + escaped.replace("\\", "\\\\") : escaped;
    }

    /** In parentheses, one a line. */
    static String list(List<String> options) {
        return options.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    /** {@code  WITH (fillfactor=70)}, or nothing where there are none. */
    static String with(Options options) {
        return options.isEmpty() ? "" : " WITH (" + options(options.inOrder()) + ")";
    }

    /** Statements that bring storage parameters from one state to the other. */
    static List<String> setOptions(String alter, Options before, Options after) {
        List<String> from = before.inOrder();
        List<String> to = after.inOrder();
        List<String> statements = new ArrayList<>();
        String gone = from.stream()
                .map(Ddl::key)
                .filter(key -> to.stream().map(Ddl::key).noneMatch(key::equals))
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            statements.add(alter + " RESET (" + gone + ")");
        }
        List<String> added =
                to.stream().filter(option -> !from.contains(option)).toList();
        if (!added.isEmpty()) {
            statements.add(alter + " SET (" + options(added) + ")");
        }
        return statements;
    }

    /** {@code SET TABLESPACE …}. */
    static String setTablespace(@Nullable String tablespace) {
        return "SET TABLESPACE " + Objects.requireNonNullElse(tablespace, "pg_default");
    }

    static List<Statement> statements(List<String> sql) {
        return sql.stream().map(Statement::of).toList();
    }

    private static String options(List<String> options) {
        return options.stream().map(Ddl::option).collect(Collectors.joining(", "));
    }

    private static String option(String option) {
        String value = option.substring(option.indexOf('=') + 1);
        return key(option) + "=" + (PLAIN_VALUE.matcher(value).matches() ? value : literal(value));
    }

    private static String key(String option) {
        return option.substring(0, option.indexOf('='));
    }
}
