package dev.migrate.state;

import dev.migrate.server.DatabaseServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server on which another build is quicker by a moment. */
final class ForestallingServer {
    private ForestallingServer() {}

    /**
     * The server, as one sees it whose first act of that name on that database comes just after it was dropped.
     *
     * @param act a method's name
     */
    static DatabaseServer dropping(DatabaseServer server, String database, String act) {
        AtomicBoolean dropped = new AtomicBoolean();
        return (DatabaseServer) Proxy.newProxyInstance(
                DatabaseServer.class.getClassLoader(),
                new Class<?>[] {DatabaseServer.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(act) && arguments[0].equals(database) && !dropped.getAndSet(true)) {
                        server.dropDatabase(database);
                    }
                    try {
                        return method.invoke(server, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
