package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.plan.Renames;
import dev.migrate.rule.Rename;
import dev.migrate.rule.Rules;
import dev.migrate.rule.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a user means who types what was renamed. */
final class KnownRenames {
    private static final int LISTED = 10;

    private final Catalog history;
    private final Catalog model;
    private final Scene scene;

    KnownRenames(Catalog history, Catalog model) {
        this.history = history;
        this.model = model;
        this.scene = new Scene(history, model, Set.of());
    }

    /**
     * The renames, which the model confirms.
     *
     * @throws MigrateException for one that names what is not there
     */
    Renames of(List<TypedRename> typed) {
        Map<TypedRename, List<Rename>> meanings = new LinkedHashMap<>();
        typed.forEach(one -> meanings.put(one, meanings(one)));
        Renames plain = new Renames(meanings.values().stream()
                .filter(several -> several.size() == 1)
                .flatMap(List::stream)
                .toList());
        List<Rename> renames = new ArrayList<>();
        meanings.forEach((one, several) -> renames.add(only(one, several, plain)));
        refuseTwice(renames);
        return new Renames(renames);
    }

    /** What has to be typed for a rename, so that it means nothing else. */
    String typed(Rename rename) {
        boolean clear = all(TypedRename.parse(rename.toString()).get(0)).size() == 1;
        return clear ? rename.toString() : rename.object().kind() + ":" + rename;
    }

    private List<Rename> all(TypedRename typed) {
        return history.objects().stream()
                .filter(object -> Rules.isRenamable(object, scene))
                .flatMap(object -> meanings(typed, object))
                .toList();
    }

    private List<Rename> meanings(TypedRename typed) {
        List<Rename> meanings = all(typed);
        if (meanings.isEmpty()) {
            throw new MigrateException(
                    "migrate.rename '" + typed.text() + "': the history has nothing of the name "
                            + path(typed.path()) + (typed.kind() == null ? "" : " that is a " + typed.kind())
                            + " and could be renamed.",
                    gone());
        }
        return meanings;
    }

    private static Stream<Rename> meanings(TypedRename typed, DbObject object) {
        ObjectId id = object.id();
        boolean named = !id.name().isEmpty()
                && id.path().equals(typed.path())
                && (typed.kind() == null || typed.kind().equals(id.kind().label()))
                && (typed.arguments() == null || typed.arguments().equals(id.arguments()));
        boolean holds = typed.kind() == null
                && typed.container().filter(id.path()::equals).isPresent()
                && Rules.values(object).contains(typed.lastName());
        return Stream.concat(
                named ? Stream.of(Rename.of(id, typed.to())) : Stream.empty(),
                holds ? Stream.of(new Rename(id, typed.lastName(), typed.to())) : Stream.empty());
    }

    private Rename only(TypedRename typed, List<Rename> meanings, Renames others) {
        List<Rename> confirmed =
                meanings.stream().filter(rename -> isConfirmed(rename, others)).toList();
        if (confirmed.size() == 1) {
            return confirmed.get(0);
        }
        if (confirmed.isEmpty()) {
            throw new MigrateException(
                    "migrate.rename '" + typed.text() + "': the model has no " + missing(meanings.get(0), others) + ".",
                    added(meanings.get(0), others));
        }
        throw new MigrateException(
                "migrate.rename '" + typed.text() + "' can mean "
                        + meanings.stream().map(Rename::subject).collect(Collectors.joining(" or ")) + ".",
                "Say which: " + meanings.get(0).object().kind() + ":" + meanings.get(0)
                        + ", for example, with the types of the arguments where there are any.");
    }

    /** Whether the model has the new name, where the other renames leave it. */
    private boolean isConfirmed(Rename rename, Renames others) {
        ObjectId object = others.and(List.of(rename)).renamed(rename.object());
        return rename.value() != null
                ? model.find(object).map(Rules::values).orElse(List.of()).contains(rename.to())
                : model.contains(object)
                        || (object.arguments() != null
                                && siblings(object, model)
                                        .anyMatch(other -> other.name().equals(object.name())));
    }

    private String missing(Rename rename, Renames others) {
        ObjectId object = others.and(List.of(rename)).renamed(rename.object());
        return rename.value() == null
                ? object.toString()
                : rename.of(object).reversed().subject();
    }

    /** What the model has in the same place and the history has not. */
    private String added(Rename rename, Renames others) {
        if (rename.value() != null) {
            return "Its values are "
                    + String.join(
                            ", ", model.find(rename.object()).map(Rules::values).orElse(List.of())) + ".";
        }
        ObjectId object = others.and(List.of(rename)).renamed(rename.object());
        String names = siblings(object, model)
                .filter(id -> !history.contains(id))
                .limit(LISTED)
                .map(id -> Identifier.quote(id.name()))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "It has no new " + object.kind() + " in that place, so leave this out."
                : "New in that place: " + names + ".";
    }

    private static Stream<ObjectId> siblings(ObjectId id, Catalog catalog) {
        return catalog.objects().stream()
                .map(DbObject::id)
                .filter(other -> other.kind().equals(id.kind())
                        && (id.scope() == null
                                ? other.scope() == null
                                : id.scope().equals(other.scope())));
    }

    private String gone() {
        String names = history.objects().stream()
                .filter(object -> Rules.isRenamable(object, scene) && !model.contains(object.id()))
                .limit(LISTED)
                .map(object -> object.id().toString())
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "The model has everything that the history has, so leave this out."
                : "What the history has and the model has not: " + names + ".";
    }

    private static void refuseTwice(List<Rename> renames) {
        Set<Object> seen = new HashSet<>();
        for (Rename rename : renames) {
            if (!seen.add(rename.subject())
                    || !seen.add("to " + rename.reversed().subject())) {
                throw new MigrateException(
                        "migrate.rename has " + rename.subject() + " or its new name twice.", "Leave one of them out.");
            }
        }
    }

    private static String path(List<String> path) {
        return path.stream().map(Identifier::quote).collect(Collectors.joining("."));
    }
}
