package dev.migrate.run;

import dev.migrate.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what a run tells of its revisions and what the server says, in the order in which it comes. */
class ToldRun implements RunListener {
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

    List<String> told() {
        return List.copyOf(told);
    }

    void clear() {
        told.clear();
    }

    final void add(String what) {
        told.add(what);
    }

    @Override
    public void started(Script script, Direction direction) {
        add("started " + script.id());
    }

    @Override
    public void finished(Script script, Direction direction, Duration duration) {
        add("finished " + script.id());
    }

    @Override
    public void notice(Script script, String text) {
        add(script.id() + ": " + text);
    }
}
