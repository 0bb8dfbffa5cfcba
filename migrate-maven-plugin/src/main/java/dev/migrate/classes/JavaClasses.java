package dev.migrate.classes;

import dev.migrate.MigrateException;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionFileException;
import dev.migrate.revision.RevisionSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The compiled classes of a project that are revisions.
 *
 * @param base the project's folder: paths in messages are relative to it
 * @param output the folder of the class files
 * @param sourceRoots the folders of the sources; a revision there that has no class file is refused, not passed over
 */
public record JavaClasses(Path base, Path output, List<Path> sourceRoots) implements RevisionSource {
    private static final Pattern MARK = Pattern.compile("(?m)^\\s*@(?:dev\\.migrate\\.api\\.)?Revision\\s*\\(");

    /** Copies the list. */
    public JavaClasses {
        sourceRoots = List.copyOf(sourceRoots);
    }

    @Override
    public List<RevisionFile> revisions() {
        sourceRoots.forEach(this::refuseUncompiled);
        return files(output, ".class").stream()
                .filter(ClassFile::mayHaveHeader)
                .map(ClassFile::read)
                .filter(file -> file.header().isPresent())
                .map(this::revision)
                .toList();
    }

    /** The file of a class, by its name with dots or slashes; empty: it is none of the project's. */
    public Optional<Path> classFile(String name) {
        Path file = output.resolve(name.replace('.', '/') + ".class");
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Where the source of a class is; empty: not in the project. */
    public Optional<Path> source(ClassFile file) {
        int folder = file.name().lastIndexOf('/') + 1;
        return file.sourceFile()
                .map(name -> file.name().substring(0, folder) + name)
                .flatMap(path -> sourceRoots.stream()
                        .map(root -> root.resolve(path))
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    /** As messages name a file. */
    public String display(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path from = base.toAbsolutePath().normalize();
        return (absolute.startsWith(from) ? from.relativize(absolute) : absolute)
                .toString()
                .replace(File.separatorChar, '/');
    }

    private RevisionFile revision(ClassFile file) {
        String name = file.name().replace('/', '.');
        Optional<Path> path = source(file);
        String source = path.map(this::display).orElse(name);
        try {
            return RevisionFile.ofClass(
                    source,
                    new HeaderText(file.header().orElseThrow()).text(),
                    name,
                    path.map(found -> read(found, StandardCharsets.UTF_8)));
        } catch (RevisionFileException e) {
            throw new MigrateException(
                    source + ": @Revision: " + e.problem(), "Correct the annotation, and compile again.", e);
        }
    }

    private void refuseUncompiled(Path root) {
        for (Path source : files(root, ".java")) {
            String text = read(source, StandardCharsets.ISO_8859_1); // the mark is ASCII, whatever the rest is
            boolean isRevision =
                    text.contains("dev.migrate.api") && MARK.matcher(text).find();
            String path = root.relativize(source).toString();
            Path compiled = output.resolve(path.substring(0, path.length() - ".java".length()) + ".class");
            if (isRevision && !Files.exists(compiled)) {
                throw new MigrateException(
                        display(source) + " is a revision that is not compiled yet: there is no " + display(compiled)
                                + ".",
                        "Compile first: mvn compile migrate:upgrade. A goal that is bound to a phase needs one after compile,"
                                + " or its Java revisions in a module before it.");
            }
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MigrateException("The folder " + folder + " cannot be listed: " + e.getMessage(), null, e);
        }
    }

    private static String read(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new MigrateException("Cannot read " + file + ": " + e.getMessage(), "It must be UTF-8.", e);
        }
    }
}
