package dev.migrate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.Environment;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class TypeChangeTest {
    private Environment environment = new Environment(17, List.of());

    @BeforeAll
    void readConversions() {
        environment = CatalogReader.read(TestServer.newDatabase()).environment();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer                     | bigint                      | stored rewrites lossless",
                "bigint                      | integer                     | stored rewrites",
                "integer                     | numeric                     | stored rewrites lossless",
                "numeric(10,2)               | integer                     | stored rewrites",
                "character varying(50)       | character varying(100)      | stored lossless",
                "character varying(100)      | character varying(50)       | stored rewrites",
                "character varying(50)       | character varying           | stored lossless",
                "character varying           | character varying(50)       | stored rewrites",
                "character varying(50)       | text                        | stored lossless",
                "text                        | character varying           | stored lossless",
                "text                        | character varying(50)       | stored rewrites",
                "character(3)                | character(5)                | stored rewrites lossless",
                "numeric(10,2)               | numeric(12,2)               | stored lossless",
                "numeric(10,2)               | numeric(12,4)               | stored rewrites lossless",
                "numeric(10,2)               | numeric(11,4)               | stored rewrites",
                "real                        | double precision            | stored rewrites lossless",
                "double precision            | real                        | stored rewrites",
                "integer                     | real                        | stored rewrites",
                "timestamp without time zone | timestamp with time zone    | stored rewrites lossless",
                "timestamp(3) without time zone | timestamp(3) with time zone | stored rewrites lossless",
                "timestamp(3) without time zone | timestamp(0) with time zone | stored rewrites",
                "timestamp without time zone | timestamp(3) with time zone | stored rewrites",
                "timestamp with time zone    | timestamp without time zone | stored rewrites",
                "date                        | timestamp without time zone | stored rewrites lossless",
                "numeric(10,2)               | numeric                     | stored lossless",
                "timestamp(3) with time zone | timestamp(6) with time zone | stored lossless",
                "timestamp(3) with time zone | timestamp with time zone    | stored lossless",
                "timestamp with time zone    | date                        | stored rewrites",
                "cidr                        | inet                        | stored lossless",
                "text                        | integer                     | rewrites",
                "integer                     | text                        | stored rewrites lossless",
                "integer                     | boolean                     | rewrites",
                "integer                     | date                        | viaText rewrites",
                "integer                     | integer[]                   | viaText rewrites",
                "text[]                      | text                        | stored rewrites lossless",
                "text[]                      | character varying(5)        | stored rewrites",
                "text[]                      | jsonb                       | rewrites lossless",
                "point[]                     | json                        | rewrites",
                "jsonb                       | text[]                      | viaText rewrites",
                "text[]                      | integer                     | viaText rewrites",
                "text                        | text[]                      | rewrites",
                "character varying(10)[]     | character varying(20)[]     | stored rewrites lossless",
                "character varying(10)[]     | character varying[]         | stored lossless",
                "character varying[]         | text[]                      | stored rewrites lossless",
                "numeric(8,2)[]              | numeric(10,2)[]             | stored rewrites lossless",
                "character(3)                | character(3)                | stored lossless",
                "public.mood                 | text                        | stored rewrites lossless",
                "text                        | public.mood                 | rewrites",
                "public.mood                 | public.temper               | viaText rewrites",
            })
    void knowsWhatBecomesOfTheValues(String from, String to, String expected) {
        assertEquals(expected, words(TypeChange.of(from, to, environment::conversion)));
    }

    private static String words(TypeChange change) {
        return ((change.stored() ? "stored " : "")
                        + (change.viaText() ? "viaText " : "")
                        + (change.rewrites() ? "rewrites " : "")
                        + (change.lossless() ? "lossless" : ""))
                .strip();
    }
}
