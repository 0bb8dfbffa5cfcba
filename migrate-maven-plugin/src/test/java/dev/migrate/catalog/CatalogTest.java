package dev.migrate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final ObjectId PUBLIC = Schema.id("public");
    private static final Sequence NUMBERS = new Sequence(
            Sequence.id(PUBLIC, "numbers"), "bigint", new SequenceOptions(null, 1, null, null, 1, false), false);
    private static final Comment COMMENT = new Comment(Comment.id(NUMBERS.id()), "of all");
    private static final View VIEW = new View(View.id(PUBLIC, "Odd view"), "SELECT 1", Options.NONE);

    private final Catalog catalog = Catalog.of(
            new Environment(17, List.of()),
            List.of(COMMENT, VIEW, NUMBERS, new Schema(PUBLIC)),
            List.of(new Edge(VIEW.id(), NUMBERS.id(), false)),
            List.of());

    @Test
    void namesObjectsAsPeopleDo() {
        assertEquals("sequence public.numbers", NUMBERS.id().toString());
        assertEquals("comment of sequence public.numbers", COMMENT.id().toString());
        assertEquals("view public.\"Odd view\"", VIEW.id().toString());
        assertEquals("materialized view", Kind.of(MaterializedView.class).label());
    }

    @Test
    void partsNeedWhatTheyArePartsOf() {
        assertEquals(
                List.of(COMMENT.id()),
                catalog.dependents(NUMBERS.id()).stream()
                        .filter(id -> id.is(Comment.class))
                        .toList());
        assertEquals(
                Set.of(NUMBERS.id(), PUBLIC),
                Set.copyOf(catalog.dependencies(VIEW.id()).stream()
                        .map(Edge::referenced)
                        .toList()));
    }

    @Test
    void leavesOutWhatIsPartOfWhatIsExcluded() {
        Catalog rest = catalog.without(NUMBERS.id()::equals);
        assertFalse(rest.contains(NUMBERS.id()));
        assertFalse(rest.contains(COMMENT.id()));
        assertTrue(rest.contains(VIEW.id()));
        assertEquals(1, rest.dependencies(VIEW.id()).size());
    }
}
