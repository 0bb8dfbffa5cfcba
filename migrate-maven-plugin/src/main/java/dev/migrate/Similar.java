package dev.migrate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that someone may have meant who typed another one. */
public final class Similar {
    private static final int TYPOS = 2;
    private static final int SAME_START = 4;
    private static final int LISTED = 3;

    private Similar() {}

    /** At most three, the closest first. */
    public static List<String> to(String name, Collection<String> names) {
        return names.stream()
                .filter(other -> isSimilar(name, other))
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
    }

    private static boolean isSimilar(String name, String other) {
        boolean sameStart = name.length() >= SAME_START && other.regionMatches(true, 0, name, 0, SAME_START);
        return sameStart || distance(name, other) <= Math.min(TYPOS, Math.max(name.length(), other.length()) / 3);
    }

    /** Typing mistakes between two texts: letters changed, added, left out, or two neighbours swapped; case does not count. */
    public static int distance(String one, String two) {
        int[] previous = new int[two.length() + 1];
        int[] current = new int[two.length() + 1];
        int[] next = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            current[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int change = same(one, i - 1, two, j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], current[j]) + 1, current[j - 1] + change);
                if (i > 1 && j > 1 && same(one, i - 1, two, j - 2) && same(one, i - 2, two, j - 1)) {
                    next[j] = Math.min(next[j], previous[j - 2] + 1);
                }
            }
            int[] spare = previous;
            previous = current;
            current = next;
            next = spare;
        }
        return current[two.length()];
    }

    private static boolean same(String one, int i, String two, int j) {
        return Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(two.charAt(j));
    }
}
