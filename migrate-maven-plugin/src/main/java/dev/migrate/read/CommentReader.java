package dev.migrate.read;

import dev.migrate.catalog.Comment;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads comments, but for those that an extension comes with. */
final class CommentReader implements KindReader<Comment> {
    private static final String ITS_OWN = """
            AND CASE WHEN d.classoid = 'pg_extension'::regclass THEN d.description IS DISTINCT FROM (
                SELECT v.comment
                FROM pg_extension e
                JOIN pg_available_extensions v ON v.name = e.extname
                WHERE e.oid = d.objoid) ELSE true END""";

    @Override
    public Class<Comment> type() {
        return Comment.class;
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT d.classoid::bigint AS catalog, d.objoid::bigint AS object, d.objsubid AS part,
                       d.description AS comment
                FROM pg_description d
                WHERE (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass)
                %s""".formatted(inventory.has(Address.PG_EXTENSION) ? ITS_OWN : "");
    }

    @Override
    public @Nullable Fact<Comment> fact(Row row, Known known) {
        ObjectId subject = known.subject(new Address(row.number("catalog"), row.number("object"), row.small("part")));
        return subject == null ? null : Fact.of(new Comment(Comment.id(subject), row.text("comment")));
    }
}
