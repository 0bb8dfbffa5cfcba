package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with nothing to read and an environment that does not mislead PostgreSQL. */
final class Program {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private Program() {}

    /** What a program left: its exit code, and both its streams as text. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a program.
     *
     * @param environment added to that of this process
     * @throws IOException when there is no such program
     */
    static Outcome run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        return run(folder, environment, command, TIMEOUT);
    }

    /** Runs a program that may take longer. */
    static Outcome run(Path folder, Map<String, String> environment, List<String> command, Duration atMost)
            throws IOException {
        // Not a pipe: on Windows a server that pg_ctl leaves behind would hold it open.
        Path output = Files.createTempFile("migrate-", ".out");
        try {
            int exitCode = await(builder(folder, environment, command, output).start(), command, atMost);
            return new Outcome(exitCode, new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } finally {
            if (!output.toFile().delete()) {
                output.toFile().deleteOnExit();
            }
        }
    }

    private static ProcessBuilder builder(
            Path folder, Map<String, String> environment, List<String> command, Path output) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        return builder;
    }

    private static int await(Process process, List<String> command, Duration atMost) throws IOException {
        process.getOutputStream().close();
        try {
            if (process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new MigrateException(
                    "Not done after " + atMost.toSeconds() + " seconds: " + String.join(" ", command));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw Wait.interrupted(e);
        }
    }
}
