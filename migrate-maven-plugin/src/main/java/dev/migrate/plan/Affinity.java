package dev.migrate.plan;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Scene;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much two objects have in common beyond what makes them alike. */
record Affinity(Scene scene) {
    int of(DbObject from, DbObject to) {
        int attributes = Attributes.compared(from.getClass()).size()
                - Attributes.differing(from, to).size();
        return 100 * (attributes + equalParts(from, to))
                + (place(from, scene.source()) == place(to, scene.target()) ? 50 : 0)
                + Math.min(49, commonLetters(from.id().name(), to.id().name()));
    }

    private int equalParts(DbObject from, DbObject to) {
        Map<ObjectId, DbObject> before = parts(from, scene.source(), to.id());
        Map<ObjectId, DbObject> after = parts(to, scene.target(), to.id());
        return (int) before.entrySet().stream()
                .filter(part -> Optional.ofNullable(after.get(part.getKey()))
                        .filter(other ->
                                Attributes.differing(part.getValue(), other).isEmpty())
                        .isPresent())
                .count();
    }

    /** By the ids that they would have as parts of another whole. */
    private static Map<ObjectId, DbObject> parts(DbObject whole, Catalog catalog, ObjectId of) {
        Map<ObjectId, DbObject> parts = new LinkedHashMap<>();
        catalog.children(whole.id(), DbObject.class).forEach(part -> {
            ObjectId id = part.id();
            parts.put(new ObjectId(id.kind(), of, id.name(), id.arguments()), part);
        });
        return parts;
    }

    /** How many of its kind that the other catalog has as well come before it. */
    private long place(DbObject object, Catalog catalog) {
        ObjectId parent = object.parent();
        return parent == null
                ? 0
                : catalog.children(parent, DbObject.class).stream()
                        .filter(other -> other.id().kind().equals(object.id().kind())
                                && other.position() < object.position()
                                && scene.source().contains(other.id())
                                && scene.target().contains(other.id()))
                        .count();
    }

    private static int commonLetters(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }
}
