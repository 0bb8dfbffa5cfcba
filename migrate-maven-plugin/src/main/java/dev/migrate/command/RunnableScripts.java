package dev.migrate.command;

import dev.migrate.bridge.JavaPrograms;
import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Section;
import dev.migrate.run.Program;
import dev.migrate.run.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Revisions of the history as the runner wants them. */
record RunnableScripts(RevisionScripts scripts, Optional<JavaPrograms> programs) {

    static RunnableScripts of(RevisionScripts scripts, Workspace workspace) {
        return new RunnableScripts(scripts, workspace.programs());
    }

    /** To be run. */
    List<Script> of(List<Revision> revisions) {
        return revisions.stream().map(this::of).toList();
    }

    /**
     * To be written as SQL in one direction.
     *
     * @throws dev.migrate.MigrateException for a class that reads
     */
    List<Script> written(List<Revision> revisions, Direction direction) {
        return of(revisions).stream()
                .map(script -> script.program()
                        .map(program -> written(script, program, direction))
                        .orElse(script))
                .toList();
    }

    private static Script written(Script script, Program program, Direction direction) {
        Section section = program.written(direction);
        boolean up = direction == Direction.UPGRADE;
        return new Script(
                script.id(),
                script.parents(),
                script.message(),
                script.source(),
                script.checksum(),
                up ? section : program.stored(Direction.UPGRADE),
                up ? program.stored(Direction.DOWNGRADE) : section);
    }

    /** To be run. */
    Script of(Revision revision) {
        RevisionFile file = scripts.file(revision);
        List<String> parents = new ArrayList<>();
        for (Revision parent : scripts.graph().parents(revision)) {
            parents.add(parent.id());
        }
        return new Script(
                revision.id(),
                parents,
                revision.message(),
                revision.source(),
                Checksum.of(file),
                file.section(Direction.UPGRADE),
                file.section(Direction.DOWNGRADE),
                file.javaClass().map(name -> programs.orElseThrow().program(file)));
    }
}
