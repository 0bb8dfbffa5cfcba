package dev.migrate.run;

import dev.migrate.revision.Direction;
import dev.migrate.server.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs {@link LongHistory}, as another Maven would: on one database or on several at once. */
final class MigratingProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private MigratingProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it; it waits to be told what to do. */
    static MigratingProcess start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                MigratingProcess.class.getName());
        try {
            return new MigratingProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it go. */
    void run(Direction direction, List<Database> databases) {
        StringBuilder order = new StringBuilder(direction.name()).append('\n');
        databases.forEach(database ->
                order.append(String.join("\t", database.url(), database.user(), database.password() + "\n")));
        try {
            process.getOutputStream().write(order.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said, once it has ended. */
    List<String> output() {
        return lines.lines().toList();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the other JVM did not end");
        }
        return process.exitValue();
    }

    /** As kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The other side. */
    public static void main(String[] none) throws IOException, InterruptedException {
        BufferedReader order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Direction direction = Direction.valueOf(order.readLine());
        List<Thread> threads = new ArrayList<>();
        for (String line = order.readLine(); !line.isEmpty(); line = order.readLine()) {
            String[] database = line.split("\t", -1);
            threads.add(new Thread(
                    () -> run(new Database(database[0], database[1], database[2]), direction),
                    "run on " + database[0]));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void run(Database database, Direction direction) {
        try {
            LongHistory.go(database, direction, new Teller());
        } catch (RuntimeException e) {
            e.printStackTrace(System.out);
            System.exit(1);
        }
    }

    private static final class Teller implements RunListener {
        @Override
        public void waitingForRun(Blocker holder) {
            System.out.println("waiting for " + holder.sinceText());
        }

        @Override
        public void finished(Script script, Direction direction, Duration duration) {
            System.out.println("finished " + script.id());
        }
    }
}
