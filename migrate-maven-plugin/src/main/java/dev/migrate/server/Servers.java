package dev.migrate.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The embedded servers that a build uses, each opened when it is first asked for. Safe for use by several threads. */
public final class Servers implements AutoCloseable {
    private final Map<List<Object>, EmbeddedServer> embedded = new HashMap<>();

    /** The server on the data directory of these options, opened as {@link EmbeddedServer#open} does. */
    public synchronized EmbeddedServer embedded(ServerOptions options) {
        return embedded.computeIfAbsent(
                List.of(options.dataDirectory(), options.major()), key -> EmbeddedServer.open(options));
    }

    /** Ends the use of all of them. */
    @Override
    public synchronized void close() {
        List<Runnable> endings = new ArrayList<>();
        embedded.values().forEach(server -> endings.add(server::close));
        embedded.clear();
        Closing.all(endings);
    }
}
