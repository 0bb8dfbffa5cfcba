package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds what rules say of themselves in the manual against what they do. */
public final class DeclaredChanges {
    private DeclaredChanges() {}

    /** The attributes that are replaced on the way and of which the manual says that they change in place. */
    public static List<String> broken(Catalog source, Catalog target) {
        Scene scene = new Scene(source, target, Set.of());
        return SchemaDiff.of(source, target).deltas().stream()
                .flatMap(delta -> delta instanceof Delta.Changed changed ? Stream.of(changed) : Stream.empty())
                .flatMap(changed -> changed.attributes().stream()
                        .filter(attribute -> isReplaced(changed, attribute, scene) && !saysSo(changed, attribute))
                        .map(attribute -> changed.id().kind() + "." + attribute
                                + " is replaced: say when in its rule's changes() with replacedWhen(…)"))
                .toList();
    }

    private static boolean isReplaced(Delta.Changed changed, String attribute, Scene scene) {
        return Rules.change(changed.from(), changed.to(), Set.of(attribute), scene).stream()
                .anyMatch(change -> change instanceof Change.Replace || change instanceof Change.ReplaceParent);
    }

    private static boolean saysSo(Delta.Changed changed, String attribute) {
        Changes<?> changes = Rules.of(changed.id().kind()).changes();
        return changes.together(attribute).stream().map(changes::words).anyMatch(words -> words.contains("replaced"));
    }
}
