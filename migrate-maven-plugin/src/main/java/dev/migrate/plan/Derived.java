package dev.migrate.plan;

import dev.migrate.rule.Rename;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are made of other names, as {@code device_pkey} is of the table's. */
final class Derived {
    private Derived() {}

    /** What the name may become by renames of what it may be called after; without the name itself. */
    static Set<String> names(String name, Collection<Rename> renames) {
        List<Rename> objects =
                renames.stream().filter(rename -> rename.value() == null).toList();
        Set<String> names = new HashSet<>();
        String all = name;
        for (Rename rename : objects) {
            names.add(derived(name, rename));
            all = derived(all, rename);
        }
        names.add(all);
        names.remove(name);
        return names;
    }

    /** The old name has to stand between what are no letters and no digits. */
    private static String derived(String name, Rename rename) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(rename.from()) + "(?![\\p{L}\\p{N}])");
        return word.matcher(name).replaceAll(Matcher.quoteReplacement(rename.to()));
    }
}
