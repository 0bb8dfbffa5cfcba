package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.Catalog;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same schema, written in two ways, is the same. */
class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "CREATE TABLE t (a int, b text) | CREATE TABLE public.\"t\" (b text NULL, a integer)",
                "CREATE TABLE t (a serial) | CREATE SEQUENCE t_a_seq AS int; CREATE TABLE t (a int NOT NULL DEFAULT nextval('t_a_seq')); ALTER SEQUENCE t_a_seq OWNED BY t.a",
                "CREATE TABLE t (a varchar CHECK (a IN ('x', 'y'))) | CREATE TABLE t (a character varying, CONSTRAINT t_a_check CHECK (a::text = 'x'::text OR false OR a = 'x')); ALTER TABLE t DROP CONSTRAINT t_a_check, ADD CHECK (((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])))",
                "CREATE TABLE t (a varchar CHECK (a IN ('x', 'y'))) | CREATE TABLE t (a varchar, CONSTRAINT t_a_check CHECK (((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text]))))",
                "CREATE TABLE t (a int PRIMARY KEY) | CREATE TABLE t (a int NOT NULL); ALTER TABLE ONLY t ADD CONSTRAINT t_pkey PRIMARY KEY (a)",
                "CREATE TABLE t (a int DEFAULT 1, b text DEFAULT 'x') | CREATE TABLE t (a int, b text); ALTER TABLE t ALTER b SET DEFAULT ('x'::text), ALTER a SET DEFAULT (1)",
                "CREATE TABLE t (a int); CREATE INDEX i ON t (a) WHERE a > 0 | CREATE TABLE t (a int); CREATE INDEX i ON public.t USING btree (a ASC NULLS LAST) WHERE ((a > 0))",
                "CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t | CREATE TABLE t (a int); CREATE VIEW v AS SELECT public.t.a FROM public.t",
                "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY) | CREATE TABLE t (a int NOT NULL); ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY (START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1)",
                "CREATE TABLE p (a int UNIQUE); CREATE TABLE t (a int REFERENCES p (a)) | CREATE TABLE t (a int); CREATE TABLE p (a int); ALTER TABLE p ADD UNIQUE (a); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (a) ON DELETE NO ACTION NOT DEFERRABLE",
                "CREATE TABLE t (a int) WITH (fillfactor=70, autovacuum_enabled=off) | CREATE TABLE t (a int) WITH (autovacuum_enabled=off, fillfactor=70)",
                "CREATE TABLE t (a int, b int); ALTER TABLE t DROP a, ADD a int | CREATE TABLE t (a int, b int)",
                "CREATE TABLE t (a timestamp, b timestamptz, c decimal(4), d float8, e int2, f bool) | CREATE TABLE t (a timestamp without time zone, b timestamp with time zone, c numeric(4,0), d double precision, e smallint, f boolean)",
            })
    void makesNoDifference(String one, String other) throws SQLException {
        assertEquals(List.of(), SchemaDiff.of(read(one), read(other)).deltas());
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
