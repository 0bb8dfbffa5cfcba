package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** A machine's operating system, C library and processor, as far as there are binaries for it. */
public enum Platform {
    LINUX_AMD64,
    LINUX_AMD64_ALPINE,
    LINUX_ARM64V8,
    LINUX_ARM64V8_ALPINE,
    DARWIN_AMD64,
    DARWIN_ARM64V8,
    WINDOWS_AMD64;

    private static final Path MAPS = Path.of("/proc/self/maps");

    /**
     * The platform of this JVM.
     *
     * @throws MigrateException when there are no binaries for it
     */
    public static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), hasMusl());
    }

    /**
     * The platform of a JVM that says so of itself.
     *
     * @param system as in {@code os.name}
     * @param processor as in {@code os.arch}
     * @param musl whether the C library is musl, as on Alpine
     * @throws MigrateException when there are no binaries for it
     */
    static Platform of(String system, String processor, boolean musl) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean amd = processor.equals("amd64") || processor.equals("x86_64");
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (name.equals("linux") && amd) {
            return musl ? LINUX_AMD64_ALPINE : LINUX_AMD64;
        }
        if (name.equals("linux") && arm) {
            return musl ? LINUX_ARM64V8_ALPINE : LINUX_ARM64V8;
        }
        if (name.startsWith("mac") && (amd || arm)) {
            return amd ? DARWIN_AMD64 : DARWIN_ARM64V8;
        }
        if (name.startsWith("windows") && amd) {
            return WINDOWS_AMD64;
        }
        throw new MigrateException(
                "There is no embedded PostgreSQL for " + system + " on " + processor + (musl ? " with musl" : "") + ".",
                "Name a PostgreSQL of your own: migrate.url for the database, migrate.shadowUrl for the shadows.");
    }

    /** The name as artifacts carry it, such as {@code linux-arm64v8-alpine}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isWindows() {
        return this == WINDOWS_AMD64;
    }

    /** Which C library this JVM itself runs on: the files of several may be on the machine. */
    private static boolean hasMusl() {
        if (!Files.isReadable(MAPS)) {
            return false;
        }
        try (Stream<String> maps = Files.lines(MAPS, StandardCharsets.ISO_8859_1)) {
            return maps.anyMatch(line -> line.contains("/ld-musl-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
