package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * What all projects of a user share: unpacked binaries, and for each version an empty cluster to copy. A folder is there
 * whole or not at all, however many processes make it and whenever they are killed.
 */
final class Cache {
    /** Goes up when {@link #initialize} changes, so that clusters in old caches are not taken for new ones. */
    private static final int TEMPLATE_FORMAT = 3;

    private final PostgresVersion version;
    private final Platform platform;
    private final Account account;
    private final ServerOptions options;

    Cache(PostgresVersion version, Platform platform, Account account, ServerOptions options) {
        this.version = version;
        this.platform = platform;
        this.account = account;
        this.options = options;
    }

    /** The unpacked binaries. */
    Installation installation() throws IOException {
        return new Installation(once(name(), unfinished -> {
            options.notes().accept("Unpacking PostgreSQL " + version.release() + " (once)");
            BinaryArtifact artifact = BinaryArtifact.of(version, platform);
            new Archive(options.binaries().resolve(artifact)).unpack(unfinished);
        }));
    }

    /** A fresh cluster, with the password of its superuser: to be copied, never to be started. */
    ServerFolder cluster() throws IOException {
        Installation installation = installation();
        return new ServerFolder(once(
                name() + "-template-" + TEMPLATE_FORMAT,
                unfinished -> initialize(new ServerFolder(unfinished), installation)));
    }

    private String name() {
        return "postgresql-" + version.release() + "-" + platform.id();
    }

    private void initialize(ServerFolder template, Installation installation) throws IOException {
        Files.createDirectory(template.root());
        String password = Password.random();
        Password.create(template.password(), password);
        Password.create(template.secret(), ScramSecret.of(password));
        account.own(template.root());
        List<String> command = List.of(
                installation.program("initdb").toString(),
                "--pgdata=cluster",
                "--username=" + ServerFolder.SUPERUSER,
                "--pwfile=" + template.secret().getFileName(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--wal-segsize=1", // megabyte; 16 by default, which each project would copy
                "--no-sync",
                "--no-instructions");
        Program.Outcome outcome = account.run(template.root(), Map.of(), command);
        if (!outcome.succeeded()) {
            throw new MigrateException(
                    "PostgreSQL's initdb failed:\n" + outcome.output().indent(2).stripTrailing(),
                    "Mend what it says, or name a PostgreSQL of your own with migrate.url and migrate.shadowUrl.");
        }
        Files.delete(template.secret());
        Files.writeString(template.configuration(), Settings.INCLUDE, StandardOpenOption.APPEND);
    }

    private interface Maker {
        void make(Path unfinished) throws IOException;
    }

    private Path once(String name, Maker maker) throws IOException {
        Path folder = options.cacheDirectory();
        Path finished = folder.resolve(name);
        if (Files.exists(finished)) {
            return finished;
        }
        return new TransitionLock(folder, name + ".lock", options.notes()).holding(() -> {
            if (!Files.exists(finished)) {
                Path unfinished = folder.resolve(name + ".unfinished");
                Folders.delete(unfinished);
                maker.make(unfinished);
                Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            }
            return finished;
        });
    }
}
