package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Function;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Procedure;
import dev.migrate.catalog.Transform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class TransformRule implements KindRule<Transform> {
    @Override
    public Class<Transform> type() {
        return Transform.class;
    }

    @Override
    public List<Statement> create(Transform transform, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE ", transform)));
    }

    @Override
    public List<Statement> drop(Transform transform, Scene scene) {
        return List.of(Statement.of("DROP " + address(transform.id())));
    }

    @Override
    public Changes<Transform> changes() {
        return Changes.<Transform>of()
                .on((from, to, scene) -> Change.inPlace(create("CREATE OR REPLACE ", to)), "fromSql", "toSql");
    }

    /** A function that is made while there is a transform of its language needs it from then on, be it used or not. */
    @Override
    public Set<ObjectId> follows(Transform transform, Scene scene) {
        Set<ObjectId> users = new HashSet<>();
        Set<ObjectId> others = new HashSet<>();
        for (Catalog catalog : List.of(scene.source(), scene.target())) {
            addUsers(transform.id(), catalog, users);
            catalog.objects().stream()
                    .filter(object -> isIn(transform.language(), object))
                    .forEach(object -> others.add(object.id()));
        }
        others.removeAll(users);
        return others;
    }

    private static void addUsers(ObjectId used, Catalog catalog, Set<ObjectId> users) {
        for (ObjectId user : catalog.dependents(used)) {
            if (users.add(user)) {
                addUsers(user, catalog, users);
            }
        }
    }

    private static boolean isIn(String language, DbObject object) {
        return (object instanceof Function function && function.language().equals(language))
                || (object instanceof Procedure procedure
                        && procedure.language().equals(language));
    }

    private String create(String verb, Transform transform) {
        return verb
                + address(transform.id())
                + Stream.of(function("FROM SQL", transform.fromSql()), function("TO SQL", transform.toSql()))
                        .filter(function -> !function.isEmpty())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String function(String direction, @Nullable String function) {
        return function == null ? "" : direction + " WITH FUNCTION " + function;
    }
}
