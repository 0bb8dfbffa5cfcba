package dev.migrate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Extension;
import dev.migrate.catalog.Identity;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.Unclaimed;
import dev.migrate.catalog.View;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
    private static final ObjectId PUBLIC = Schema.id("public");

    @Test
    void anEmptyDatabaseHasASchemaThatEverybodyUses() throws SQLException {
        Catalog catalog = read("");
        assertEquals(
                List.of("schema public", "comment of schema public", "privileges of schema public"),
                catalog.objects().stream().map(object -> object.id().toString()).toList());
        assertEquals(List.of(), catalog.unclaimed());
    }

    @Test
    void aViewNeedsTheColumnsThatItSelects() throws SQLException {
        Catalog catalog = read("CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a FROM t");
        ObjectId table = Table.id(PUBLIC, "t");
        assertEquals(
                List.of(PUBLIC, Column.id(table, "a")),
                catalog.dependencies(View.id(PUBLIC, "v")).stream()
                        .map(Edge::referenced)
                        .sorted()
                        .toList());
    }

    @Test
    void whatExtensionsBringIsNotRead() throws SQLException {
        Catalog catalog = read("CREATE SCHEMA x; CREATE EXTENSION citext SCHEMA x; CREATE TABLE t (a x.citext)");
        assertEquals(List.of(), catalog.unclaimed());
        assertTrue(catalog.contains(Extension.id("citext")));
        assertTrue(catalog.contains(Column.id(Table.id(PUBLIC, "t"), "a")));
    }

    @Test
    void whatNoReaderReadsIsReportedByName() throws SQLException {
        Catalog catalog = read("""
                CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple);
                CREATE TABLE t (a int PRIMARY KEY)""");
        assertEquals(List.of("text search dictionary public.words"), names(catalog));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TEXT SEARCH DICTIONARY a (TEMPLATE = simple) | CREATE TEXT SEARCH DICTIONARY a (TEMPLATE = simple); COMMENT ON TEXT SEARCH DICTIONARY a IS 'x'",
            })
    void aChangeOfWhatNoReaderReadsIsNoticed(String one, String other) throws SQLException {
        Catalog before = read(one);
        Catalog after = read(other);
        assertEquals(names(before), names(after));
        assertNotEquals(before.unclaimed(), after.unclaimed());
        assertEquals(before.unclaimed(), read(one).unclaimed());
    }

    @Test
    void optionsThatAreTheDefaultAreNull() throws SQLException {
        Catalog catalog = read("CREATE TABLE t (a smallint GENERATED ALWAYS AS IDENTITY)");
        Column column = catalog.find(Column.id(Table.id(PUBLIC, "t"), "a"), Column.class)
                .orElseThrow();
        Identity identity =
                catalog.find(Identity.id(column.id()), Identity.class).orElseThrow();
        assertNull(identity.options().maximum());
        assertNull(identity.options().start());
        assertNull(column.storage());
        assertTrue(column.notNull());
    }

    @Test
    void theConnectionIsAsItWas() throws SQLException {
        try (Connection connection = TestServer.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            CatalogReader.read(connection);
            assertTrue(connection.getAutoCommit());
            statement.execute("CREATE TABLE t (a int)");
            assertTrue(CatalogReader.read(connection).contains(Table.id(PUBLIC, "t")));
        }
    }

    private static List<String> names(Catalog catalog) {
        return catalog.unclaimed().stream().map(Unclaimed::name).toList();
    }

    private static Catalog read(String sql) throws SQLException {
        Database database = TestServer.newDatabase();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return CatalogReader.read(database);
    }
}
