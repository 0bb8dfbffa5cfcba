package dev.migrate.server;

import static dev.migrate.server.Messages.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** With a small archive in place of a real one, but for one test. */
final class CacheTest {
    private static final PostgresVersion VERSION = PostgresVersion.POSTGRES_17;

    @TempDir(factory = DataFolder.class)
    private Path folder;

    private final List<BinaryArtifact> resolved = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void binariesAreUnpackedWithTheirRightsAndLinks() throws IOException {
        Path archive = archive("bin/postgres", "lib/libpq.so.5");
        Path unpacked = cache(archive).installation().folder();
        assertEquals("content of bin/postgres", Files.readString(unpacked.resolve("bin/postgres")));
        assertTrue(Files.isExecutable(unpacked.resolve("bin/postgres")));
        assertEquals(Path.of("postgres"), Files.readSymbolicLink(unpacked.resolve("bin/postmaster")));
    }

    @Test
    void aVersionIsUnpackedOnceForAllThatNeedItAtTheSameTime() throws IOException {
        Path archive = archive("bin/postgres");
        List<Path> folders = Collections.nCopies(8, cache(archive)).parallelStream()
                .map(CacheTest::install)
                .distinct()
                .toList();
        assertEquals(1, folders.size());
        assertEquals(List.of(BinaryArtifact.of(VERSION, Platform.current())), resolved);
        assertEquals(List.of("Unpacking PostgreSQL " + VERSION.release() + " (once)"), notes);
    }

    @Test
    void whatAKilledProcessLeftIsThrownAway() throws IOException {
        Path archive = archive("bin/postgres");
        Path unfinished = folder.resolve("cache/postgresql-" + VERSION.release() + "-"
                + Platform.current().id() + ".unfinished");
        Files.createDirectories(unfinished.resolve("bin"));
        Files.writeString(unfinished.resolve("bin/postgres"), "half");
        Path unpacked = cache(archive).installation().folder();
        assertEquals("content of bin/postgres", Files.readString(unpacked.resolve("bin/postgres")));
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void anArchiveThatLeadsOutOfItsFolderIsRefused() throws IOException {
        Path archive = archive("../outside");
        IOException failure =
                assertThrows(IOException.class, () -> cache(archive).installation());
        assertSays("../outside", failure);
        assertFalse(Files.exists(folder.resolve("cache/outside")));
    }

    @Test
    void aFileThatIsNoArchiveIsToldByName() throws IOException {
        Path file = folder.resolve("some.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("README"));
        }
        IOException failure = assertThrows(IOException.class, () -> cache(file).installation());
        assertSays(file + " holds no .txz file", failure);
    }

    @Test
    void binariesThatCannotBeHadAreToldWithTheWayOut() {
        FolderRepository empty = new FolderRepository(folder);
        BinariesNotFoundException failure =
                assertThrows(BinariesNotFoundException.class, () -> cache(empty).installation());
        assertSays(BinaryArtifact.of(VERSION, Platform.current()).toString(), failure);
        assertTrue(failure.advice().orElseThrow().contains("migrate.shadowUrl"));
    }

    @Test
    void aClusterIsMadeOnceWithAPasswordOfItsOwn() throws IOException {
        Cache cache = cache(TestServer.binaries());
        ServerFolder template = cache.cluster();
        String password = Password.read(template.password());
        assertEquals(32, password.length());
        assertEquals(password, Password.read(cache.cluster().password()));
        assertEquals(
                "17", Files.readString(template.cluster().resolve("PG_VERSION")).strip());
    }

    @Test
    void whatInitdbSaysIsInTheFailure() throws IOException {
        Path archive = archive("bin/initdb");
        MigrateException failure =
                assertThrows(MigrateException.class, () -> cache(archive).cluster());
        assertSays("PostgreSQL's initdb failed:\n", failure);
        assertSays("content", failure);
    }

    private static Path install(Cache cache) {
        try {
            return cache.installation().folder();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Cache cache(Path archive) throws IOException {
        return cache((BinaryRepository) artifact -> {
            resolved.add(artifact);
            return archive;
        });
    }

    private Cache cache(BinaryRepository binaries) throws IOException {
        Platform platform = Platform.current();
        ServerOptions options =
                new ServerOptions(folder.resolve("data"), folder.resolve("cache"), 17, binaries, notes::add);
        return new Cache(VERSION, platform, Account.choose(platform), options);
    }

    /** As the binaries are published: executable files, and a link beside them. */
    private Path archive(String... names) throws IOException {
        Path file = folder.resolve("archive.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("postgres-any.txz"));
            tar(zip, names);
        }
        return file;
    }

    private static void tar(OutputStream stream, String... names) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(stream, new LZMA2Options(0)));
        for (String name : names) {
            byte[] content = ("content of " + name).getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setMode(0755);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        TarArchiveEntry link = new TarArchiveEntry("bin/postmaster", TarArchiveEntry.LF_SYMLINK);
        link.setLinkName("postgres");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
        tar.finish();
        tar.close();
    }
}
