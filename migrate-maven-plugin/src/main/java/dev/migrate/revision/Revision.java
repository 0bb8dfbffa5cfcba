package dev.migrate.revision;

import java.util.List;

/**
 * A node of the history: what the graph needs to know of one script.
 *
 * @param id unique in the history; see {@link RevisionId}
 * @param message one line of text
 * @param revises ids of the revisions that this one follows; none: a base; several: a merge
 * @param dependsOn revisions of other branches that must be applied first: ids, unique starts of ids, or labels
 * @param labels names of the branch that starts here
 * @param replaces ids of the revisions that this one stands for (a squash)
 * @param source where it is from, for messages: the path of its file
 */
public record Revision(
        String id,
        String message,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces,
        String source) {

    /** Copies the lists. */
    public Revision {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
    }

    /** The id with the message, as messages show it: {@code 3f2a9c81d4e0 (Add device location field)}. */
    public String display() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }
}
