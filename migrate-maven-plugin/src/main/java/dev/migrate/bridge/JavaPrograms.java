package dev.migrate.bridge;

import dev.migrate.MigrateException;
import dev.migrate.classes.ClassFile;
import dev.migrate.classes.JavaClasses;
import dev.migrate.revision.RevisionFile;
import dev.migrate.run.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's revisions that are classes, as programs. Its class path is asked for when the first of them is called. */
public final class JavaPrograms implements AutoCloseable {
    private final JavaClasses classes;
    private final Supplier<List<Path>> classPath;
    private @Nullable URLClassLoader loader;

    /** @param classPath what the project's classes need, without the project's own */
    public JavaPrograms(JavaClasses classes, Supplier<List<Path>> classPath) {
        this.classes = classes;
        this.classPath = classPath;
    }

    /**
     * The program of a revision.
     *
     * @throws MigrateException when its source was changed after it was compiled
     */
    public Program program(RevisionFile file) {
        String name = file.javaClass().orElseThrow();
        Path compiled = classes.classFile(name)
                .orElseThrow(() -> new MigrateException(
                        "The class " + name + " is gone from " + classes.display(classes.output()) + ".",
                        "mvn compile"));
        classes.source(ClassFile.read(compiled)).ifPresent(source -> refuseStale(source, compiled));
        return new JavaProgram(this, file, name);
    }

    /** What the loader of the project's classes has, made at the first call. */
    synchronized ClassLoader loader() {
        if (loader == null) {
            URL[] urls = Stream.concat(Stream.of(classes.output()), classPath.get().stream())
                    .map(JavaPrograms::url)
                    .toArray(URL[]::new);
            loader = new URLClassLoader("migrate-revisions", urls, new SharedClasses());
        }
        return loader;
    }

    JavaClasses classes() {
        return classes;
    }

    /** Lets go of the class path's files. */
    @Override
    public synchronized void close() {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void refuseStale(Path source, Path compiled) {
        try {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0) {
                throw new MigrateException(
                        classes.display(source) + " was changed after it was compiled.",
                        "Compile first: mvn compile migrate:upgrade");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(path + " has no URL", e);
        }
    }
}
