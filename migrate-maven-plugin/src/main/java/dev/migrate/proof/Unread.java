package dev.migrate.proof;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Unclaimed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What no reader reads: nothing can be planned for it, but it must not change in silence. */
final class Unread {
    private Unread() {}

    /** The names of what only one of the two has, or has differently; sorted. */
    static List<String> differing(Catalog one, Catalog other) {
        TreeSet<String> names = new TreeSet<>();
        addMissing(one, other, names);
        addMissing(other, one, names);
        return List.copyOf(names);
    }

    private static void addMissing(Catalog here, Catalog there, Set<String> names) {
        Set<Unclaimed> known = Set.copyOf(there.unclaimed());
        here.unclaimed().stream()
                .filter(unclaimed -> !known.contains(unclaimed))
                .map(Unclaimed::name)
                .forEach(names::add);
    }
}
