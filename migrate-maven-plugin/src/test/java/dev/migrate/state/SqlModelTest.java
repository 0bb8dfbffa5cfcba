package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Function;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Owner;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.View;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlModelTest {
    private static final ObjectId PUBLIC = Schema.id("public");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOrderOfFilesAndStatementsNeedNotBeTold() throws IOException {
        write("1-view.sql", "CREATE VIEW app.v AS SELECT * FROM app.b; CREATE VIEW w AS SELECT * FROM app.v;");
        write("2-b.sql", "CREATE TABLE app.b (a int REFERENCES app.a); COMMENT ON TABLE app.b IS 'b';");
        write("sub/3-a.sql", "CREATE TABLE app.a (id int PRIMARY KEY);");
        write("4-schema.sql", "CREATE SCHEMA app;");
        write("readme.txt", "This is no SQL.");
        Catalog catalog = load();
        assertTrue(catalog.contains(View.id(PUBLIC, "w")));
        assertTrue(catalog.contains(Table.id(Schema.id("app"), "a")));
    }

    @Test
    void settingsHoldForTheirFileOnlyAndForWhatIsTriedAgain() throws IOException {
        write("1.sql", "SET search_path = one;\nCREATE TABLE late (id int REFERENCES two.a);\nCREATE TABLE soon ();");
        write("2.sql", "CREATE TABLE plain ();");
        write("3.sql", "CREATE SCHEMA one;\nCREATE SCHEMA two;\nCREATE TABLE two.a (id int PRIMARY KEY);");
        Catalog catalog = load();
        assertTrue(catalog.contains(Table.id(Schema.id("one"), "late")));
        assertTrue(catalog.contains(Table.id(Schema.id("one"), "soon")));
        assertTrue(catalog.contains(Table.id(PUBLIC, "plain")));
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfASchema() throws IOException {
        String text =
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n  SELECT 1\n$$;\nCOMMENT ON FUNCTION f() IS 'a\nb';\n";
        write("1.sql", text);
        Catalog plain = load();
        write("1.sql", text.replace("\n", "\r\n"));
        assertEquals(List.copyOf(plain.objects()), List.copyOf(load().objects()));
    }

    @Test
    void aPgDumpLoads() throws IOException {
        write("dump.sql", """
                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE TABLE public.t (id int NOT NULL);
                COPY public.t (id) FROM stdin;
                1
                2
                \\.
                ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
                """);
        assertTrue(load().contains(Table.id(PUBLIC, "t")));
    }

    @Test
    void rolesThatAreMissingAreMadeAndToldOf() throws IOException {
        Path file = write("1.sql", """
                CREATE ROLE somebody SUPERUSER;
                GRANT pg_monitor TO somebody;
                CREATE TABLE t (id int);
                GRANT SELECT ON t TO "Stub, of a test";
                CREATE POLICY own ON t TO stub_of_a_test;
                """);
        List<String> notes = new ArrayList<>();
        try (Shadow shadow = Shadow.empty(TestServer.server())) {
            notes.addAll(SqlModel.of(List.of(folder)).load(shadow.session()));
        }
        assertEquals(
                List.of(
                        "Roles that the model names and the server did not have were made there, without rights: "
                                + "Stub, of a test, stub_of_a_test",
                        file + ":1: left out, since roles are the server's and no part of a schema",
                        file + ":2: left out, since roles are the server's and no part of a schema"),
                notes);
    }

    @Test
    void whatAFileSetsEndsWithIt() throws IOException {
        write("1.sql", """
                CREATE SCHEMA a;
                SET search_path = a;
                SET ROLE pg_monitor;
                CREATE TEMP TABLE made (id int);
                """);
        write("2.sql", "CREATE TABLE t (id int);");
        try (Shadow shadow = Shadow.empty(TestServer.server())) {
            Catalog catalog = SqlModel.of(List.of(folder)).build(shadow.session(), note -> {});
            assertTrue(catalog.contains(Table.id(PUBLIC, "t")));
            assertEquals(Optional.empty(), catalog.find(Owner.id(Table.id(PUBLIC, "t"))));
            assertEquals(List.of(), catalog.unclaimed());
        }
    }

    @Test
    void functionsThatNeedEachOtherAreMadeAndThenLookedInto() throws IOException {
        write("1.sql", """
                CREATE FUNCTION even(n int) RETURNS boolean LANGUAGE sql AS 'SELECT n = 0 OR odd(n - 1)';
                CREATE FUNCTION odd(n int) RETURNS boolean LANGUAGE sql AS 'SELECT n <> 0 AND even(n - 1)';
                ALTER FUNCTION even(int) IMMUTABLE;
                CREATE FUNCTION devices() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM device';
                CREATE TABLE device (id int CHECK (even(id)));
                """);
        Catalog catalog = load();
        Function even = (Function) catalog.get(Function.id(PUBLIC, "even", List.of("integer")));
        assertEquals(Function.Volatility.IMMUTABLE, even.volatility());
    }

    @Test
    void aFaultInABodyIsToldWithFileAndLine() throws IOException {
        Path file = write("1.sql", """
                CREATE TABLE device (id int);
                CREATE FUNCTION even(n int) RETURNS boolean LANGUAGE sql AS 'SELECT n = 0 OR odd(n - 1)';
                CREATE FUNCTION odd(n int) RETURNS boolean LANGUAGE sql AS $$
                    SELECT n <> 0 AND
                        even(m - 1)
                $$;
                """);
        ModelException thrown = assertThrows(ModelException.class, this::load);
        assertEquals(file, thrown.file());
        assertEquals(5, thrown.line());
        assertEquals("42703", thrown.sqlState());
    }

    @Test
    void aBodyIsNotLookedIntoWhereTheFileSaysSo() throws IOException {
        write("1.sql", """
                SET check_function_bodies = false;
                CREATE FUNCTION later() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM made_when_it_runs';
                """);
        assertTrue(load().contains(Function.id(PUBLIC, "later", List.of())));
    }

    @Test
    void aFaultIsToldWithFileLineAndCode() throws IOException {
        write("good.sql", "CREATE TABLE good ();");
        Path bad = write("wrong.sql", "-- the devices\nCREATE TABLE device (\n    id int,\n    name strin\n);");
        ModelException thrown = assertThrows(ModelException.class, this::load);
        assertEquals(bad, thrown.file());
        assertEquals(4, thrown.line());
        assertEquals("42704", thrown.sqlState());
        assertEquals(bad + ":4: type \"strin\" does not exist (SQLSTATE 42704)", thrown.getMessage());
    }

    /** The server gives a place in the text of the index's expression, and one in the block. */
    @Test
    void aFaultInATextOfTheServersOwnIsAtItsStatement() throws IOException {
        Path bad = write("a.sql", """
                CREATE TABLE device (code text);
                CREATE INDEX ON device (lower(code));
                -- shorter
                ALTER TABLE device ALTER code TYPE int USING 1;
                """);
        assertTrue(refusal().startsWith(bad + ":4: function lower(integer) does not exist"), this::refusal);
        write("a.sql", "CREATE TABLE device ();\nDO $$\nBEGIN\n    PERFORM 1 / 0;\nEND $$;\n");
        assertEquals(bad + ":4: division by zero (SQLSTATE 22012)", refusal());
    }

    @Test
    void whatIsNoSqlForTheServerIsToldWithFileAndLine() throws IOException {
        Path bad = write("a.sql", "CREATE TABLE t ();\n\\connect other\n");
        assertEquals(bad + ":2: \\connect is a command of psql, not SQL", refusal());
        write("a.sql", "CREATE TABLE t ();\n\nSET client_encoding = 'LATIN1';\n");
        assertEquals(
                bad
                        + ":3: SET client_encoding = 'LATIN1' would end the session: the driver takes dates in the style ISO and"
                        + " texts in UTF-8 only",
                refusal());
        Files.write(bad, "CREATE TABLE t ();\n-- Größe".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(bad + ":2: the text is not UTF-8.", refusal());
        write("a.sql", "SET client_encoding = 'UTF8';\nSET DateStyle = 'ISO, DMY';\nCREATE TABLE t ();\n");
        assertTrue(load().contains(Table.id(PUBLIC, "t")));
    }

    private String refusal() {
        return String.valueOf(assertThrows(MigrateException.class, this::load).getMessage());
    }

    @Test
    void aFaultThatNoOrderMendsIsToldAtOnce() throws IOException {
        write("1.sql", "CREATE VIEW v AS SELECT * FROM nowhere;");
        Path bad = write("2.sql", "CREATE TABLE t (id int);\nCREATE TABLE t (id int);");
        ModelException thrown = assertThrows(ModelException.class, this::load);
        assertEquals(bad + ":2: relation \"t\" already exists (SQLSTATE 42P07)", thrown.getMessage());
    }

    @Test
    void aMissingExtensionIsNamed() throws IOException {
        write("1.sql", "CREATE EXTENSION postgis;");
        MissingExtensionException thrown = assertThrows(MissingExtensionException.class, this::load);
        assertEquals("postgis", thrown.extension());
        assertTrue(thrown.advice().orElseThrow().contains("migrate.shadowUrl"));
    }

    @Test
    void filesAreFoundAsRevisionsAre() throws IOException {
        Path file = write("real/nested/TABLES.SQL", "CREATE TABLE t ();");
        write("real/.hidden.sql", "CREATE TABLE u ();");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file.getParent());
        assertEquals(
                List.of(link.resolve("TABLES.SQL")), SqlModel.of(List.of(link)).files());
        assertEquals(2, SqlModel.of(List.of(folder)).files().size());
    }

    @Test
    void aModelThatIsNotThereIsAnError() {
        MigrateException thrown =
                assertThrows(MigrateException.class, () -> SqlModel.of(List.of(folder.resolve("nowhere"))));
        assertTrue(String.valueOf(thrown.getMessage()).contains("nowhere does not exist"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Catalog load() {
        try (Shadow shadow = Shadow.empty(TestServer.server())) {
            SqlModel.of(List.of(folder)).load(shadow.session());
            return shadow.catalog();
        }
    }
}
