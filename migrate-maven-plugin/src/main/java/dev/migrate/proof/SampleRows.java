package dev.migrate.proof;

import dev.migrate.proof.SampleTable.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fills the tables of a shadow with a few rows each, so that a script meets what it will meet in earnest. Constraints are
 * not understood but tried: a table whose rows the server refuses again and again stays empty. The same tables get the
 * same rows every time.
 */
final class SampleRows {
    private static final int ROWS = 3;
    private static final int ATTEMPTS = 60;

    private final Connection connection;
    private final Set<Long> filled = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    private SampleRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Fills the tables and commits.
     *
     * @param left tables that are to stay empty
     */
    static Filled fill(Connection connection, Set<Long> left) throws SQLException {
        List<SampleTable> tables = SampleSchema.tables(connection);
        List<String> empty = new ArrayList<>();
        SampleRows rows = new SampleRows(connection);
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
        List<SampleTable> rest = new ArrayList<>(tables);
        int before = -1;
        while (before != filled.size()) {
            before = filled.size();
            for (SampleTable table : List.copyOf(rest)) {
                if (isReady(table)) {
                    rest.remove(table);
                    fill(table);
                }
            }
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
            Random random = new Random(table.name().hashCode() + 31L * attempt);
            if (insert(sql(table, row, attempt, random))) {
                return attempt;
            }
        }
        return -1;
    }

    /** A trigger or a rule may see to it that there is no row, without an error. */
    private boolean insert(String sql) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            boolean inserted = statement.executeUpdate(sql) > 0;
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            connection.releaseSavepoint(savepoint);
            return inserted;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            return false;
        }
    }

    private String sql(SampleTable table, int row, int attempt, Random random) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (SampleColumn column : table.columns()) {
            columns.add(column.name());
            values.add(value(table, column, row, attempt, random));
        }
        return columns.isEmpty()
                ? "INSERT INTO " + table.name() + " DEFAULT VALUES"
                : "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(table.name(), String.join(", ", columns), String.join(", ", values));
    }

    private String value(SampleTable table, SampleColumn column, int row, int attempt, Random random) {
        Optional<Reference> reference = table.referenceOf(column);
        boolean optional = !column.notNull() && attempt >= ATTEMPTS / 2 && random.nextBoolean();
        if (optional) {
            return "NULL";
        }
        if (reference.isEmpty()) {
            return SampleValues.of(column, row, attempt, random);
        }
        Reference found = reference.get();
        if (filled.contains(found.target()) && !(found.target() == table.oid() && row == 0)) {
            return found.value(column.number(), row);
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
