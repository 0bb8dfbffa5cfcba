package dev.migrate.maven;

import dev.migrate.server.EmbeddedServer;
import dev.migrate.server.ServerOptions;
import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What lives as long as one run of Maven: the servers it started, and which goals it has seen.
 *
 * <p>Keyed by the request, which all modules of a build share, also when they are built in parallel. Servers are closed
 * when the session ends; should the listener not be called, the server's own watchdog ends it with the process.
 */
final class BuildSession {
    private static final Map<MavenExecutionRequest, BuildSession> SESSIONS = new WeakHashMap<>();

    private final Map<List<Object>, EmbeddedServer> servers = new HashMap<>();
    private final Map<List<Object>, MavenProject> goals = new HashMap<>();
    private boolean closesAtEnd;

    static BuildSession of(MavenSession session) {
        synchronized (SESSIONS) {
            return SESSIONS.computeIfAbsent(session.getRequest(), request -> new BuildSession());
        }
    }

    /** Hands every event on; Maven has no other way for a plugin to learn that its session ends. */
    private ExecutionListener closingAtEnd(@Nullable ExecutionListener next) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("sessionEnded")) {
                close();
            }
            return next == null ? null : method.invoke(next, arguments);
        };
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler);
    }

    /**
     * The server on the data directory of these options, started at the first call.
     *
     * @param session that the build is
     */
    synchronized EmbeddedServer open(MavenSession session, ServerOptions options) {
        if (!closesAtEnd) {
            closesAtEnd = true;
            MavenExecutionRequest request = session.getRequest();
            request.setExecutionListener(closingAtEnd(request.getExecutionListener()));
        }
        return servers.computeIfAbsent(
                List.of(options.dataDirectory(), options.major()), key -> EmbeddedServer.open(options));
    }

    /** False for a second module that inherits one execution over the same folders: it is meant to run once. */
    synchronized boolean firstTime(MojoExecution execution, MavenProject project, List<File> directories) {
        List<Object> key = List.of(execution.getGoal(), String.valueOf(execution.getExecutionId()), directories);
        MavenProject first = goals.putIfAbsent(key, project);
        return first == null || first.equals(project);
    }

    private synchronized void close() {
        servers.values().forEach(EmbeddedServer::close);
        servers.clear();
    }
}
