package dev.migrate.bridge;

import dev.migrate.MigrateException;
import dev.migrate.classes.ClassFile;
import dev.migrate.classes.JavaClasses;
import dev.migrate.revision.Direction;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.Section;
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import dev.migrate.run.Program;
import dev.migrate.run.ProgramFailure;
import dev.migrate.run.ProgramSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A revision's class. jOOQ is loaded when it is run or written. */
final class JavaProgram implements Program {
    private final JavaPrograms programs;
    private final RevisionFile file;
    private final String name;

    JavaProgram(JavaPrograms programs, RevisionFile file, String name) {
        this.programs = programs;
        this.file = file;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /** Of the class and of all classes of the project that it leads to. */
    @Override
    public String fingerprint() {
        JavaClasses classes = programs.classes();
        Map<String, Path> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(name.replace('.', '/')));
        while (!open.isEmpty()) {
            String next = open.pop();
            Optional<Path> compiled = found.containsKey(next) ? Optional.empty() : classes.classFile(next);
            compiled.ifPresent(path -> {
                found.put(next, path);
                open.addAll(ClassFile.read(path).references());
            });
        }
        return "java:" + hash(found);
    }

    @Override
    public Section written(Direction direction) {
        SectionOptions options = file.section(direction).options();
        if (options.irreversible().isPresent()) {
            return file.section(direction);
        }
        boolean inTransaction = options.transaction()
                .filter(mode -> mode == TransactionMode.NONE)
                .isEmpty();
        return new Section(direction, options, new WrittenCall(this, revision(), inTransaction).sql(direction), 1);
    }

    @Override
    public Section stored(Direction direction) {
        try {
            return written(direction);
        } catch (MigrateException unwritten) {
            String why = "it is the class " + name + ", of which there is no SQL";
            SectionOptions options = file.section(direction).options();
            return new Section(
                    direction,
                    direction == Direction.DOWNGRADE ? options.withIrreversible(why) : options,
                    "-- " + why + "\n",
                    1);
        }
    }

    @Override
    public void run(Direction direction, ProgramSession session) throws ProgramFailure {
        new RunningCall(this, revision(), session).run(direction);
    }

    /** Id, message, class. */
    String title() {
        return file.revision().display();
    }

    LoadedRevision revision() {
        return LoadedRevision.load(name, programs.loader());
    }

    private static String hash(Map<String, Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path path : files.values()) {
                digest.update(Files.readAllBytes(path));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
