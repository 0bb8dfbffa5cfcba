package dev.migrate.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another JVM that makes shadows on a server of the user's own, as another Maven would, and is killed. */
final class ShadowingBuild implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private ShadowingBuild(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ShadowingBuild start(Database maintenance) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ShadowingBuild.class.getName());
        try {
            ShadowingBuild build = new ShadowingBuild(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            build.tell(String.join("\t", maintenance.url(), maintenance.user(), maintenance.password()));
            return build;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it make a shadow, which it has no session with; gives its name. */
    String newShadow() {
        try {
            tell("shadow");
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** As kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The other side. */
    public static void main(String[] none) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String[] database = orders.readLine().split("\t", -1);
        try (ExternalServer server = ExternalServer.of(new Database(database[0], database[1], database[2]))) {
            while (orders.readLine() != null) {
                String name = server.shadowName();
                server.createDatabase(name);
                System.out.println(name);
            }
        }
    }
}
