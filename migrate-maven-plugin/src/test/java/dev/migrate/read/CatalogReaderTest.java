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
import dev.migrate.catalog.OperatorFamilyMember;
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
    private static final String PAIR =
            "CREATE TYPE pair; CREATE FUNCTION pair_in(cstring) RETURNS pair STRICT IMMUTABLE LANGUAGE internal AS 'textin';"
                    + " CREATE FUNCTION pair_out(pair) RETURNS cstring STRICT IMMUTABLE LANGUAGE internal AS 'textout';"
                    + " CREATE TYPE pair (INPUT = pair_in, OUTPUT = pair_out, LIKE = text)";

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
        Catalog catalog = read(PAIR + """
                ;
                CREATE TYPE promised;
                CREATE ACCESS METHOD rows TYPE TABLE HANDLER heap_tableam_handler;
                CREATE OPERATOR ==> (FUNCTION = int4gt, LEFTARG = int, RIGHTARG = int, COMMUTATOR = <==);
                CREATE FUNCTION less(int, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
                CREATE OPERATOR < (FUNCTION = less, LEFTARG = int, RIGHTARG = text);
                ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 1 < (int, text);
                CREATE TABLE t (a pair)""");
        assertEquals(
                List.of(
                        "access method rows",
                        "operator of access method operator 1 (integer, pg_catalog.text) of pg_catalog.integer_ops USING btree",
                        "operator public.<==(integer,integer)",
                        "type public.pair",
                        "type public.promised"),
                names(catalog));
    }

    @Test
    void whatComesWithAnExtensionIsNotReported() throws SQLException {
        Catalog catalog = read(
                "CREATE EXTENSION btree_gist; CREATE EXTENSION hstore; CREATE EXTENSION btree_gin; CREATE EXTENSION intarray");
        assertEquals(List.of(), catalog.unclaimed());
        assertEquals(
                List.of(),
                catalog.objects().stream()
                        .filter(object -> object.id().is(OperatorFamilyMember.class))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PAIR + " | " + PAIR + "; COMMENT ON TYPE pair IS 'x'",
                PAIR + " | " + PAIR + "; ALTER TYPE pair SET (STORAGE = external)",
                PAIR + " | " + PAIR + "; DROP TYPE pair CASCADE; CREATE TYPE pair",
                "CREATE ACCESS METHOD a TYPE TABLE HANDLER heap_tableam_handler | CREATE ACCESS METHOD a TYPE INDEX HANDLER bthandler",
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
