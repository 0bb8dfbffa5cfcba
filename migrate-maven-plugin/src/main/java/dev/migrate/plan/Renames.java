package dev.migrate.plan;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Rename;
import dev.migrate.rule.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is called otherwise in the target than in the source, in the words of the source: each object as it is called there,
 * and so what it is in.
 *
 * @param all what is in something else first, so that everything is still called as in the source when its turn comes
 */
public record Renames(List<Rename> all) {
    private static final Comparator<Rename> INNERMOST_FIRST = Comparator.<Rename, ObjectId>comparing(Rename::object)
            .thenComparing(Rename::to)
            .reversed();

    /** Everything keeps its name. */
    private static final String ASIDE = "_renamed";

    public static final Renames NONE = new Renames(List.of());

    public Renames {
        all = all.stream()
                .sorted(Comparator.comparing((Rename rename) -> rename.value() == null)
                        .thenComparing(INNERMOST_FIRST))
                .distinct()
                .toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** These and more. */
    public Renames and(Collection<Rename> more) {
        List<Rename> both = new ArrayList<>(all);
        both.addAll(more);
        return new Renames(both);
    }

    /** The steps that rename. */
    public Plan plan() {
        return plan(ordered());
    }

    /** The steps that take the names back. */
    public Plan reversed() {
        List<Rename> back = new ArrayList<>(ordered());
        Collections.reverse(back);
        return plan(back.stream().map(Rename::reversed).toList());
    }

    /** What an object of the source is called in the target, as far as these say. */
    public ObjectId renamed(ObjectId id) {
        ObjectId scope = id.scope();
        return new ObjectId(id.kind(), scope == null ? null : renamed(scope), newName(id), id.arguments());
    }

    /**
     * What an object was called in the source.
     *
     * @param source where it is looked up when types among its arguments are called otherwise, too
     */
    public ObjectId original(ObjectId id, Catalog source) {
        ObjectId scope = id.scope() == null ? null : original(id.scope(), source);
        String name = all.stream()
                .filter(rename -> rename.value() == null && rename.to().equals(id.name()))
                .map(Rename::object)
                .filter(object -> object.kind().equals(id.kind()) && isIn(scope, object))
                .map(ObjectId::name)
                .findFirst()
                .orElse(id.name());
        ObjectId exact = new ObjectId(id.kind(), scope, name, id.arguments());
        return id.arguments() == null || source.contains(exact) ? exact : overloaded(exact, source);
    }

    private static ObjectId overloaded(ObjectId id, Catalog source) {
        List<ObjectId> overloads = source.objects().stream()
                .map(DbObject::id)
                .filter(other -> other.kind().equals(id.kind())
                        && isIn(id.scope(), other)
                        && other.name().equals(id.name()))
                .toList();
        return overloads.size() == 1 ? overloads.get(0) : id;
    }

    private static boolean isIn(@Nullable ObjectId scope, ObjectId id) {
        return scope == null ? id.scope() == null : scope.equals(id.scope());
    }

    private String newName(ObjectId id) {
        return all.stream()
                .filter(rename -> rename.value() == null && rename.object().equals(id))
                .map(Rename::to)
                .findFirst()
                .orElse(id.name());
    }

    /** In the order of the steps: a name that another one gives up is given when it is free; where they go round in a circle, one goes by a detour. */
    public List<Rename> ordered() {
        List<Rename> open = new ArrayList<>(all);
        List<Rename> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Rename next = open.stream()
                    .filter(rename -> !isBlocked(rename, open))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                Rename first = open.get(0);
                Rename aside = new Rename(first.object(), first.value(), aside(first.to()));
                ordered.add(aside);
                open.set(
                        0,
                        first.value() == null
                                ? Rename.of(aside.renamed(), first.to())
                                : new Rename(first.object(), aside.to(), first.to()));
            } else {
                open.remove(next);
                ordered.add(next);
            }
        }
        return ordered;
    }

    private static String aside(String name) {
        return Identifier.shortened(name, Identifier.LONGEST - ASIDE.length()) + ASIDE;
    }

    private static boolean isBlocked(Rename rename, List<Rename> open) {
        return open.stream()
                .anyMatch(other -> !other.equals(rename)
                        && other.object().kind().equals(rename.object().kind())
                        && isIn(rename.object().scope(), other.object())
                        && (rename.value() == null
                                ? other.value() == null && other.object().equals(rename.renamed())
                                : other.object().equals(rename.object())
                                        && rename.to().equals(other.value())));
    }

    /** One group, since they read best together. */
    private static Plan plan(List<Rename> renames) {
        return new Plan(renames.stream()
                .map(rename ->
                        new Step(Action.ALTER, rename.object(), renames.get(0).object(), List.of(Rules.rename(rename))))
                .toList());
    }
}
