package dev.migrate.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The folder of one server, and what lies where in it. */
record ServerFolder(Path root) {
    static final String SUPERUSER = "postgres";

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** What initdb found to fit the machine; it includes the settings. */
    Path configuration() {
        return cluster().resolve("postgresql.conf");
    }

    /** The settings that are written at each start. */
    Path settings() {
        return cluster().resolve(Settings.FILE);
    }

    /** The superuser's password. */
    Path password() {
        return root.resolve("password");
    }

    /** What the server is told of the password; there only while its cluster is made. */
    Path secret() {
        return root.resolve("secret");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Held while somebody starts, joins or leaves the server. */
    TransitionLock lock(Consumer<String> notes) {
        return new TransitionLock(root, "lock", notes);
    }

    /** One file for each user of the server, named by a random id; those of killed users stay until the next start. */
    Path users() {
        return root.resolve("users");
    }

    Path user(String id) {
        return users().resolve(id);
    }

    /** The pipe that users hold open; there as long as the server is. */
    Path door() {
        return root.resolve("door");
    }

    Path watchdog() {
        return root.resolve("watchdog.sh");
    }

    /** The end of the server's log, for people; empty when there is none. */
    List<String> logTail(int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
