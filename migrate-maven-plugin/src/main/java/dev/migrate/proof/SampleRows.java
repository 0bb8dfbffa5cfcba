package dev.migrate.proof;

import dev.migrate.proof.SampleTable.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills the tables of a shadow with a few rows each, so that a script meets what it will meet in earnest. Constraints are
 * not understood but tried: a table whose rows the server refuses again and again stays empty. The same tables get the
 * same rows every time.
 */
final class SampleRows {
    private static final int ROWS = 3;
    private static final int ATTEMPTS = 60;

    /** Tables that are filled with one round trip to the server. */
    private static final int BATCH = 64;

    private final Connection connection;
    private final Set<Long> filled = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** Tables that have all of their rows, or will have if the statement that is being made goes well. */
    private final Set<Long> full = new HashSet<>();

    /** Columns, qualified and quoted, of which the last row has no value unless the server wants one. */
    private final Set<String> gaps;

    private SampleRows(Connection connection, Set<String> gaps) {
        this.connection = connection;
        this.gaps = gaps;
    }

    /**
     * Fills the tables and commits.
     *
     * @param left tables that are to stay empty
     * @param gaps columns, qualified and quoted, of which a row is to have no value
     */
    static Filled fill(Connection connection, Set<Long> left, Set<String> gaps) throws SQLException {
        List<SampleTable> tables = SampleSchema.tables(connection);
        List<String> empty = new ArrayList<>();
        SampleRows rows = new SampleRows(connection, gaps);
        connection.setAutoCommit(false);
        try {
            empty.addAll(SampleSchema.keepOutOfForeignTables(connection));
            rows.fill(
                    tables.stream().filter(table -> !left.contains(table.oid())).toList());
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        tables.stream()
                .map(SampleTable::name)
                .filter(name -> !rows.names.contains(name))
                .forEach(empty::add);
        return new Filled(rows.filled, rows.names, empty);
    }

    /** Tables that are referred to come first, as far as there is such an order. */
    private void fill(List<SampleTable> tables) throws SQLException {
        List<SampleTable> rest = tables;
        int before = -1;
        while (before != filled.size()) {
            before = filled.size();
            List<SampleTable> waiting = new ArrayList<>();
            for (int first = 0; first < rest.size(); first += BATCH) {
                fillReady(rest.subList(first, Math.min(first + BATCH, rest.size())), waiting);
            }
            rest = waiting;
        }
    }

    /**
     * Fills those tables that are ready: all at once, since the first try is good for most; where it is not, those that
     * need more tries are found by halves.
     */
    private void fillReady(List<SampleTable> tables, List<SampleTable> waiting) throws SQLException {
        if (tables.size() == 1) {
            fillIfReady(tables.get(0), waiting);
            return;
        }
        List<SampleTable> ready = new ArrayList<>();
        List<SampleTable> later = new ArrayList<>();
        if (insert(firstTries(tables, ready, later))) {
            ready.forEach(table -> names.add(table.name()));
            waiting.addAll(later);
            return;
        }
        ready.forEach(table -> {
            filled.remove(table.oid());
            full.remove(table.oid());
        });
        int middle = tables.size() / 2;
        fillReady(tables.subList(0, middle), waiting);
        fillReady(tables.subList(middle, tables.size()), waiting);
    }

    /** Statements for all rows of the tables that are ready, each of which counts as filled for those after it. */
    private List<String> firstTries(List<SampleTable> tables, List<SampleTable> ready, List<SampleTable> later) {
        List<String> inserts = new ArrayList<>();
        for (SampleTable table : tables) {
            if (isReady(table)) {
                ready.add(table);
                inserts.addAll(firstTries(table));
            } else {
                later.add(table);
            }
        }
        return inserts;
    }

    /** Rows of a table that refers to itself come one after the other, to see those before them. */
    private List<String> firstTries(SampleTable table) {
        boolean single = table.columns().isEmpty() || table.refersToItself();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(values(table, row, 0));
            filled.add(table.oid());
        }
        full.add(table.oid());
        return single
                ? rows.stream().map(row -> insert(table, row)).toList()
                : List.of(insert(table, String.join(", ", rows)));
    }

    private void fillIfReady(SampleTable table, List<SampleTable> waiting) throws SQLException {
        if (isReady(table)) {
            fill(table);
        } else {
            waiting.add(table);
        }
    }

    private boolean isReady(SampleTable table) {
        return table.references().stream()
                .filter(table::requires)
                .allMatch(reference -> reference.target() == table.oid() || filled.contains(reference.target()));
    }

    /** The way that went well for one row is tried first for the next. */
    private void fill(SampleTable table) throws SQLException {
        int way = 0;
        for (int row = 0; row < ROWS && way >= 0; row++) {
            way = insert(table, row, way);
            if (way >= 0) {
                filled.add(table.oid());
                names.add(table.name());
            }
        }
    }

    /** Which attempt went well; -1 for none. */
    private int insert(SampleTable table, int row, int first) throws SQLException {
        for (int i = 0; i < ATTEMPTS; i++) {
            int attempt = (first + i) % ATTEMPTS;
            if (insert(List.of(insert(table, values(table, row, attempt))))) {
                return attempt;
            }
        }
        return -1;
    }

    /** All or nothing. A trigger or a rule may see to it that there is no row, without an error. */
    private boolean insert(List<String> inserts) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            for (String insert : inserts) {
                statement.addBatch(insert);
            }
            boolean inserted = Arrays.stream(statement.executeBatch()).allMatch(rows -> rows > 0);
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            if (!inserted) {
                connection.rollback(savepoint);
            }
            connection.releaseSavepoint(savepoint);
            return inserted;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            return false;
        }
    }

    private static String insert(SampleTable table, String values) {
        return table.columns().isEmpty()
                ? "INSERT INTO " + table.name() + " DEFAULT VALUES"
                : "INSERT INTO %s (%s) VALUES %s"
                        .formatted(
                                table.name(),
                                table.columns().stream().map(SampleColumn::name).collect(Collectors.joining(", ")),
                                values);
    }

    /** A row in parentheses. */
    private String values(SampleTable table, int row, int attempt) {
        Random random = new Random(table.name().hashCode() + 31L * attempt);
        return table.columns().stream()
                .map(column -> value(table, column, row, attempt, random))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(SampleTable table, SampleColumn column, int row, int attempt, Random random) {
        Optional<Reference> reference = table.referenceOf(column);
        boolean late = attempt >= ATTEMPTS / 2;
        boolean gap = row == ROWS - 1 && !late && gaps.contains(table.name() + "." + column.name());
        boolean optional = !column.notNull() && late && random.nextBoolean();
        if (gap || optional) {
            return "NULL";
        }
        if (reference.isEmpty()) {
            return SampleValues.of(column, row, attempt, random);
        }
        Reference found = reference.get();
        if (filled.contains(found.target()) && !(found.target() == table.oid() && row == 0)) {
            return full.contains(found.target())
                    ? found.valueOfRow(column.number(), row)
                    : found.value(column.number(), row);
        }
        return column.notNull() ? SampleValues.of(column, row, attempt, random) : "NULL";
    }

    /**
     * Which tables have rows now.
     *
     * @param oids of those that have
     * @param names of the same, qualified and quoted
     * @param empty of those that have not
     */
    record Filled(Set<Long> oids, Set<String> names, List<String> empty) {
        static final Filled NONE = new Filled(Set.of(), Set.of(), List.of());
    }
}
