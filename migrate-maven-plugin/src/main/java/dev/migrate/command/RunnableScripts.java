package dev.migrate.command;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.run.Script;
import java.util.List;

/** Revisions of the history as the runner wants them. */
final class RunnableScripts {
    private RunnableScripts() {}

    static List<Script> of(List<Revision> revisions, RevisionScripts scripts) {
        return revisions.stream().map(revision -> of(revision, scripts)).toList();
    }

    private static Script of(Revision revision, RevisionScripts scripts) {
        RevisionFile file = scripts.file(revision);
        return new Script(
                revision.id(),
                scripts.graph().parents(revision).stream().map(Revision::id).toList(),
                revision.message(),
                revision.source(),
                Checksum.of(file),
                file.section(Direction.UPGRADE),
                file.section(Direction.DOWNGRADE));
    }
}
