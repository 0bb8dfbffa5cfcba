package dev.migrate.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who runs this JVM, on Unix.
 *
 * @param name the id as text where the system has no name for it
 */
record User(int id, String name) {
    private static final int ROOT = 0;

    /** What is made here belongs to the user; of the JVM's own answers each is wrong for a user without a name. */
    static User current() throws IOException {
        Path file = Files.createTempFile("migrate-", ".user");
        try {
            int id = (Integer) Files.getAttribute(file, "unix:uid");
            return new User(id, Files.getOwner(file).getName());
        } finally {
            Files.delete(file);
        }
    }

    boolean isRoot() {
        return id == ROOT;
    }

    boolean isNameless() {
        return name.equals(Integer.toString(id));
    }
}
