package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.run.Script;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a history builds up to some place in it.
 *
 * @param scripts in the order in which they are applied
 */
public record ReplayedHistory(History history, List<Script> scripts) implements State {
    public ReplayedHistory {
        scripts = List.copyOf(scripts);
    }

    /** Builds it, if no build has done so yet; whoever wants it next does not have to. */
    public void replay() {
        history.template(scripts);
    }

    /** Databases that hold it, each to be worked in and closed by who asks for it. */
    public Supplier<Shadow> shadows() {
        return history.copies(scripts);
    }

    @Override
    public Catalog catalog() {
        return history.catalog(scripts);
    }
}
