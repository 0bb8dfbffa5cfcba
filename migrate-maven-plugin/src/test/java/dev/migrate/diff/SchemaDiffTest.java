package dev.migrate.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Comment;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Environment;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Options;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
    private static final ObjectId TABLE = Table.id(Schema.id("public"), "device");

    @Test
    void tellsEachDifferenceInALine() {
        Catalog source = catalog(column("a", 1, "integer"), column("b", 2, "text"));
        Catalog target = catalog(column("a", 1, "bigint"), comment("of a"));
        assertEquals(
                List.of(
                        "removed: column public.device.b",
                        "changed: column public.device.a: type: integer -> bigint",
                        "added: comment of column public.device.a"),
                SchemaDiff.of(source, target).deltas().stream()
                        .map(Delta::toString)
                        .toList());
    }

    @Test
    void passesOverWhatIsNotCompared() {
        assertTrue(SchemaDiff.of(catalog(column("a", 1, "text")), catalog(column("a", 7, "text")))
                .isEmpty());
    }

    private static Catalog catalog(DbObject... objects) {
        return Catalog.of(new Environment(17, List.of()), List.of(objects), List.of(), List.of());
    }

    private static Column column(String name, int position, String type) {
        return new Column(
                Column.id(TABLE, name),
                position,
                true,
                List.of(),
                false,
                type,
                null,
                false,
                null,
                null,
                null,
                "plain",
                null,
                null,
                Options.NONE,
                List.of());
    }

    private static Comment comment(String text) {
        return new Comment(Comment.id(Column.id(TABLE, "a")), text);
    }
}
