package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Extension;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an extension brings is spelled with its schema wherever it is used. Where the extension moves to another one, the
 * server spells it otherwise by itself, and nothing is to be done with what uses it.
 */
final class ExtensionMoves {
    private ExtensionMoves() {}

    /** The attributes, of those that differ, that differ in nothing but the schema of extensions that move. */
    static Set<String> followed(DbObject from, DbObject to, Set<String> differing, Scene scene) {
        List<ObjectId> schemas = schemas(from.id(), scene);
        return schemas.isEmpty() || !from.mentions().isEmpty() || !needsTheSame(from.id(), scene)
                ? Set.of()
                : differing.stream()
                        .filter(attribute -> spelled(from, attribute, schemas).equals(spelled(to, attribute, schemas)))
                        .collect(Collectors.toSet());
    }

    /** Those that moving extensions, which the object uses, are in before and after. */
    private static List<ObjectId> schemas(ObjectId user, Scene scene) {
        return scene.source().dependencies(user).stream()
                .flatMap(edge -> scene.source().find(edge.referenced(), Extension.class).stream())
                .flatMap(from ->
                        scene
                                .target()
                                .find(from.id(), Extension.class)
                                .filter(to -> ExtensionRule.moves(from, to))
                                .stream()
                                .flatMap(to -> Stream.of(from.schema(), to.schema())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Without that, something else might be meant that is called the same in the other schema. */
    private static boolean needsTheSame(ObjectId id, Scene scene) {
        return needs(id, scene.source()).equals(needs(id, scene.target()));
    }

    private static Set<ObjectId> needs(ObjectId id, Catalog catalog) {
        return catalog.dependencies(id).stream().map(Edge::referenced).collect(Collectors.toSet());
    }

    private static String spelled(DbObject object, String attribute, List<ObjectId> schemas) {
        String text = String.valueOf(Attributes.value(object, attribute));
        for (ObjectId schema : schemas) {
            text = text.replaceAll("(?<![\\w$.\"])" + Pattern.quote(schema.sqlName()) + "\\.", "");
        }
        return text;
    }
}
