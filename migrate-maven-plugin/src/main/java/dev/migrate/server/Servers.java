package dev.migrate.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The servers that a build uses, each opened when it is first asked for. Safe for use by several threads. */
public final class Servers implements AutoCloseable {
    private final Map<List<Object>, EmbeddedServer> embedded = new HashMap<>();
    private final Map<Database, ExternalServer> external = new HashMap<>();

    /** The server on the data directory of these options, opened as {@link EmbeddedServer#open} does. */
    public synchronized EmbeddedServer embedded(ServerOptions options) {
        return embedded.computeIfAbsent(
                List.of(options.dataDirectory(), options.major()), key -> EmbeddedServer.open(options));
    }

    /** The user's own server with that database, opened as {@link ExternalServer#of} does. */
    public synchronized ExternalServer external(Database maintenance) {
        return external.computeIfAbsent(maintenance, ExternalServer::of);
    }

    /** Ends the use of all of them; those of the user's own first, as one may be an embedded one by its URL. */
    @Override
    public synchronized void close() {
        List<Runnable> endings = new ArrayList<>();
        external.values().forEach(server -> endings.add(server::close));
        embedded.values().forEach(server -> endings.add(server::close));
        external.clear();
        embedded.clear();
        Closing.all(endings);
    }
}
