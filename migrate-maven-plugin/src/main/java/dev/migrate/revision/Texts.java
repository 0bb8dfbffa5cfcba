package dev.migrate.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases that several messages share. */
final class Texts {
    /** More are counted, not listed. */
    private static final int LISTED = 8;

    private Texts() {}

    static String list(Collection<Revision> revisions) {
        String listed = revisions.stream().limit(LISTED).map(Revision::display).collect(Collectors.joining(", "));
        int more = revisions.size() - LISTED;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    static String headsAre(List<Revision> heads) {
        return "there are " + heads.size() + " heads: " + list(heads) + ".";
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
