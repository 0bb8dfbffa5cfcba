package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP TABLE device                                             | rows device
            drop table if exists public.Device, "a ""b".c CASCADE         | rows public.device, rows "a ""b".c, below table public.device, below table "a ""b".c
            DROP TABLE /* x */ public . device;                           | rows public.device
            DROP SCHEMA app, other CASCADE                                | schema app, schema other, below schema app, below schema other
            TRUNCATE device, ONLY app.part * RESTART IDENTITY             | rows device, rows only app.part
            TRUNCATE TABLE device CASCADE                                 | rows device and referring
            DELETE FROM ONLY device                                       | rows only device and deleted_with
            DELETE FROM device AS d RETURNING *                           | rows device and deleted_with
            DELETE FROM device WHERE id = 1                               |
            DELETE FROM device USING site                                 |
            ALTER TABLE device DROP COLUMN location                       | column device.location
            ALTER TABLE IF EXISTS ONLY app."D" DROP "Column" CASCADE      | column only app."D"."Column"
            ALTER TABLE d DROP a, ADD b numeric(1, 2), DROP COLUMN IF EXISTS c RESTRICT | column d.a, column d.c
            ALTER TABLE d DROP CONSTRAINT c, ALTER a DROP DEFAULT, ALTER COLUMN b DROP NOT NULL |
            ALTER TYPE t DROP ATTRIBUTE a                                 |
            DROP VIEW v CASCADE                                           |
            DROP INDEX i                                                  |
            DROP TYPE mood                                                |
            DROP TYPE mood CASCADE                                        | below type mood
            DROP DOMAIN IF EXISTS a.b, c CASCADE                          | below type a.b, below type c
            DROP COLLATION german CASCADE                                 | below collation german
            DROP EXTENSION citext CASCADE                                 | ? DROP EXTENSION citext CASCADE
            DROP OWNED BY anna                                            | ? DROP OWNED BY anna
            SELECT 'DROP TABLE device'                                    |
            CREATE TABLE drop_log (id int)                                |
            """)
    void shapes(String sql, String expected) {
        assertEquals(expected == null ? "" : expected, text(sql));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table public.device                                | rows public.device
            column public.device.location: text to integer     | column public.device.location: text to integer
            column app."a.b"."c d"                             | column app."a.b"."c d": marked as lost
            sequence public.counter: how far it has counted    | counter public.counter
            old sessions                                       | ? old sessions
            """)
    void marks(String mark, String expected) {
        assertEquals(expected, text("-- hazard: data loss: " + mark + "\nSELECT clean_up();"));
    }

    @ParameterizedTest
    @CsvSource({"'SELECT 1; -- hazard: data loss: table t'", "'-- hazard: lock: table t\nSELECT 1;'"})
    void otherCommentsAreNoMarks(String sql) {
        assertEquals("", text(sql));
    }

    private static String text(String sql) {
        List<Taking> takings = StatementSplitter.split(sql).stream()
                .flatMap(statement -> Takings.of(statement).stream())
                .toList();
        return takings.stream().map(TakingsTest::text).collect(Collectors.joining(", "));
    }

    private static String text(Taking taking) {
        if (taking instanceof Taking.Rows rows) {
            return "rows " + (rows.only() ? "only " : "") + rows.table()
                    + (rows.reach() == Taking.Reach.TABLE
                            ? ""
                            : " and " + rows.reach().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (taking instanceof Taking.Column column) {
            return "column " + (column.only() ? "only " : "") + column.table() + "." + column.name()
                    + column.detail().map(detail -> ": " + detail).orElse("");
        }
        if (taking instanceof Taking.Schema schema) {
            return "schema " + schema.name();
        }
        if (taking instanceof Taking.Dependents dependents) {
            return "below " + dependents.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + dependents.name();
        }
        return taking instanceof Taking.Counter counter
                ? "counter " + counter.sequence()
                : "? " + ((Taking.Unknown) taking).text();
    }
}
