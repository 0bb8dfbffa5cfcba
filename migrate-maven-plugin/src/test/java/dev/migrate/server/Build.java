package dev.migrate.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that uses an embedded server, as another Maven would: told what to do line by line, and killed. */
final class Build implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;
    private final BufferedReader answers;

    private Build(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a JVM that opens a server.
     *
     * @param prefix goes before its command line
     */
    static Build start(Path data, List<String> prefix) {
        Path target = TestServer.target();
        return start(
                data,
                prefix,
                System.getProperty("java.class.path"),
                target.resolve("postgresql-binaries"),
                target.resolve("postgresql-cache"));
    }

    /** Starts a JVM that finds all it needs elsewhere. */
    static Build start(Path data, List<String> prefix, String classPath, Path binaries, Path cache) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                Build.class.getName(),
                data.toString(),
                binaries.toString(),
                cache.toString()));
        try {
            return new Build(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server is open: the last line that the JVM wrote is {@code ready} or the failure. */
    List<String> await() {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                lines.add(line);
                if (line.equals(READY)) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    Build ready() {
        List<String> lines = await();
        if (!lines.contains(READY)) {
            throw new AssertionError(String.join("\n", lines));
        }
        return this;
    }

    /** Runs a query over there and returns the first value. */
    String query(String sql) {
        try {
            process.getOutputStream().write((sql + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return String.valueOf(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Lets the JVM close its server and end. */
    void finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the other JVM did not end");
        }
    }

    /** As kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The other side. Arguments: the folders of the data, the binaries and the cache. */
    public static void main(String[] arguments) throws IOException {
        ServerOptions options = new ServerOptions(
                Path.of(arguments[0]),
                Path.of(arguments[2]),
                PostgresVersion.DEFAULT_MAJOR,
                new FolderRepository(Path.of(arguments[1])),
                System.out::println);
        try (EmbeddedServer server = EmbeddedServer.open(options);
                BufferedReader questions =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(READY);
            for (String sql = questions.readLine(); sql != null; sql = questions.readLine()) {
                System.out.println(Sql.query(server.database("postgres"), sql));
            }
        }
    }
}
