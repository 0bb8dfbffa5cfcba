package dev.migrate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own dump program, where the machine has it: an observer that this project did not write. */
public record PgDump(Path program, int major) {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** The program on the path. */
    public static Optional<PgDump> find() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("pg_dump"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new PgDump(program, major(program)).direct());
    }

    /** Without Debian's wrapper, which takes as long to find the program as the program takes to dump. */
    private PgDump direct() {
        Path wrapped = Path.of("/usr/lib/postgresql", String.valueOf(major), "bin", "pg_dump");
        return Files.isExecutable(wrapped) ? new PgDump(wrapped, major) : this;
    }

    /** The newest major of the embedded server that it can dump: it takes none that is newer than itself. */
    public Optional<Integer> newestServer() {
        return PostgresVersion.majors().stream()
                .filter(supported -> supported <= major)
                .max(Comparator.naturalOrder());
    }

    /**
     * The schema of a database as SQL.
     *
     * @param options more options
     * @throws IllegalStateException with what the program says when it fails
     */
    public String schema(Database database, String... options) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--schema-only"));
        command.addAll(List.of(options));
        command.add(database.url().replaceFirst("^jdbc:", ""));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PGUSER", String.valueOf(database.user()));
        builder.environment().put("PGPASSWORD", String.valueOf(database.password()));
        // To look for a Kerberos ticket takes a tenth of the time of a dump.
        builder.environment().put("PGGSSENCMODE", "disable");
        return output(builder);
    }

    private static int major(Path program) {
        Matcher version = VERSION.matcher(output(new ProcessBuilder(program.toString(), "--version")));
        if (!version.find()) {
            throw new IllegalStateException(program + " does not say its version");
        }
        return Integer.parseInt(version.group(1));
    }

    private static String output(ProcessBuilder builder) {
        try {
            Path complaints = Files.createTempFile("pg_dump", ".log");
            Process process = builder.redirectError(complaints.toFile()).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String complaint = Files.readString(complaints);
            Files.delete(complaints);
            if (code != 0) {
                throw new IllegalStateException("pg_dump: " + complaint);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
