package dev.migrate.bridge;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A connection on which nobody but its owner ends transactions or the session. */
final class GuardedConnection {
    private static final Set<String> REFUSED = Set.of("commit", "rollback", "setAutoCommit", "abort", "setSavepoint");

    private GuardedConnection() {}

    static Connection of(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            if (REFUSED.contains(method.getName())) {
                throw new SQLException("Connection." + method.getName()
                        + " is the run's own affair; database.transaction(…)" + " makes a savepoint.");
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
