package dev.migrate.rule;

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
        return List.of(Statement.of(set(comment)));
    }

    @Override
    public List<Statement> drop(Comment comment, Scene scene) {
        return List.of(Statement.of(comment(comment.id(), "NULL")));
    }

    @Override
    public Changes<Comment> changes() {
        return Changes.<Comment>of().on((from, to, scene) -> Change.inPlace(set(to)), "text");
    }

    @Override
    public Reaction reaction(Comment dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    private static String set(Comment comment) {
        return comment(comment.id(), Ddl.literal(comment.text()));
    }

    private static String comment(ObjectId id, String text) {
        ObjectId subject = id.owner();
        return "COMMENT ON " + Rules.of(subject.kind()).address(subject) + " IS " + text;
    }
}
