package dev.migrate.revision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template makes a file of.
 *
 * @param node id, message, parents and so on; its source is not used
 * @param upgrade SQL; empty: none yet
 * @param downgrade SQL; empty: none yet, or none at all if the options say that it is irreversible
 * @param own the project's own variables, by name
 */
public record NewRevision(
        Revision node,
        OffsetDateTime created,
        Optional<String> author,
        String upgrade,
        SectionOptions upgradeOptions,
        String downgrade,
        SectionOptions downgradeOptions,
        Map<String, String> own) {

    /** Makes one line of the message. */
    public NewRevision {
        own = Map.copyOf(own);
        node = new Revision(
                node.id(),
                oneLine(node.message()),
                node.revises(),
                node.dependsOn(),
                node.labels(),
                node.replaces(),
                node.source());
        author = author.map(NewRevision::oneLine);
    }

    /** A script with nothing in it yet, for the author to fill. */
    public static NewRevision empty(String id, String message, List<Revision> parents, OffsetDateTime created) {
        List<String> revises = parents.stream().map(Revision::id).toList();
        return new NewRevision(
                new Revision(id, message, revises, List.of(), List.of(), List.of(), ""),
                created,
                Optional.empty(),
                "",
                SectionOptions.NONE,
                "",
                SectionOptions.NONE,
                Map.of());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
