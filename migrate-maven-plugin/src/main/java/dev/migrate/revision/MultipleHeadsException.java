package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.util.List;

/** One head was asked for, and there are several. */
public final class MultipleHeadsException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> heads;

    private MultipleHeadsException(String problem, String advice, List<Revision> heads) {
        super(problem, advice);
        this.heads = heads.stream().map(Revision::id).toList();
    }

    static MultipleHeadsException target(Target target, List<Revision> heads) {
        return new MultipleHeadsException(
                "'" + target + "' is not one revision: " + Texts.headsAre(heads),
                "Name one of them (-Dmigrate.revision=" + heads.get(0).id()
                        + "), or all with heads; or join them: mvn migrate:merge -Dmigrate.message=\"Merge branches\"",
                heads);
    }

    static MultipleHeadsException parent(Target target, List<Revision> heads) {
        return new MultipleHeadsException(
                "'" + target + "' is not one revision: " + Texts.headsAre(heads),
                "Say which one to build on (-Dmigrate.head=" + heads.get(0).id()
                        + "), or join them first: mvn migrate:merge -Dmigrate.message=\"Merge branches\"",
                heads);
    }

    /** Ids of the heads. */
    public List<String> heads() {
        return heads;
    }
}
