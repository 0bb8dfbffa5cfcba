package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a history, with the graph that they make. */
public final class RevisionScripts {
    private final RevisionGraph graph;
    private final Map<String, RevisionFile> files = new HashMap<>();

    private RevisionScripts(Collection<RevisionFile> files) {
        List<Revision> revisions = new ArrayList<>(files.size());
        for (RevisionFile file : files) {
            revisions.add(file.revision());
            this.files.put(file.revision().id(), file);
        }
        this.graph = RevisionGraph.of(revisions);
    }

    /**
     * Of files.
     *
     * @throws RevisionGraphException when they make no history; see {@link RevisionGraph#of}
     */
    public static RevisionScripts of(Collection<RevisionFile> files) {
        return new RevisionScripts(files);
    }

    /** The history that the files make. */
    public RevisionGraph graph() {
        return graph;
    }

    /** Whether there is no revision. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** All files, those of replaced revisions included, by their paths. */
    public List<RevisionFile> files() {
        return files.values().stream()
                .sorted(Comparator.comparing(RevisionFile::toString))
                .toList();
    }

    /** The file of a revision; none for one that only a database knows. */
    public Optional<RevisionFile> find(Revision revision) {
        return Optional.ofNullable(files.get(revision.id()));
    }

    /**
     * The file of a revision of this history.
     *
     * @throws IllegalArgumentException when it has none here
     */
    public RevisionFile file(Revision revision) {
        return find(revision).orElseThrow(() -> new IllegalArgumentException(revision.display() + " has no file"));
    }
}
