package dev.migrate.maven;

import dev.migrate.server.Servers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What lives as long as one run of Maven: the servers it uses, and whose turn what was.
 *
 * <p>Keyed by the request, which all modules of a build share, also when they are built in parallel. Servers are closed
 * when the session ends; should the listener not be called, the server's own watchdog ends it with the process.
 */
final class BuildSession {
    private static final Map<MavenExecutionRequest, BuildSession> SESSIONS = new WeakHashMap<>();

    private final Servers servers = new Servers();
    /** Few, and mostly one: Java takes longer to make a record's hash code than a map would save. */
    private final List<Task> tasks = new ArrayList<>();

    private boolean closesAtEnd;
    private boolean hasBegun;

    /** What modules do once. */
    private record Task(List<Object> what, Turn turn) {}

    static BuildSession of(MavenSession session) {
        synchronized (SESSIONS) {
            return SESSIONS.computeIfAbsent(session.getRequest(), request -> new BuildSession());
        }
    }

    /** Hands every event on; Maven has no other way for a plugin to learn that its session ends. */
    private ExecutionListener closingAtEnd(MavenExecutionRequest request) {
        ExecutionListener next = request.getExecutionListener();
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            try {
                return next == null ? null : method.invoke(next, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.getName().equals("sessionEnded")) {
                    close(request);
                }
            }
        };
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler);
    }

    /**
     * Its servers.
     *
     * @param session that the build is
     */
    synchronized Servers servers(MavenSession session) {
        if (!closesAtEnd) {
            closesAtEnd = true;
            MavenExecutionRequest request = session.getRequest();
            request.setExecutionListener(closingAtEnd(request));
        }
        return servers;
    }

    /** Whether the goal that asks is the build's first: what concerns all of them is said once. */
    synchronized boolean begins() {
        boolean first = !hasBegun;
        hasBegun = true;
        return first;
    }

    /** Whose turn a task is: that of the first module that came with it. */
    synchronized Turn turn(List<Object> what, MavenProject project) {
        for (Task task : tasks) {
            if (task.what().equals(what)) {
                return task.turn();
            }
        }
        Turn turn = new Turn(project);
        tasks.add(new Task(what, turn));
        return turn;
    }

    private void close(MavenExecutionRequest request) {
        synchronized (SESSIONS) {
            SESSIONS.remove(request); // its servers know the session, which would keep it alive
        }
        servers.close();
    }
}
