package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Comment;
import dev.migrate.catalog.ObjectId;
import java.util.List;

final class CommentRule implements KindRule<Comment> {
    @Override
    public Class<Comment> type() {
        return Comment.class;
    }

    @Override
    public List<Statement> create(Comment comment, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(set(comment, scene)));
    }

    @Override
    public List<Statement> drop(Comment comment, Scene scene) {
        return List.of(Statement.of(comment(comment.id(), "NULL", scene.source())));
    }

    @Override
    public Changes<Comment> changes() {
        return Changes.<Comment>of().on((from, to, scene) -> Change.inPlace(set(to, scene)), "text");
    }

    @Override
    public Reaction reaction(Comment dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    private static String set(Comment comment, Scene scene) {
        return comment(comment.id(), Ddl.literal(comment.text()), scene.target());
    }

    private static String comment(ObjectId id, String text, Catalog catalog) {
        ObjectId subject = id.owner();
        return "COMMENT ON " + Rules.of(subject.kind()).address(subject, catalog) + " IS " + text;
    }
}
