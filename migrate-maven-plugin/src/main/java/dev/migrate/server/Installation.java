package dev.migrate.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked binaries of one version. */
record Installation(Path folder) {

    /** A program, by its name without the ending that Windows gives it. */
    Path program(String name) {
        Path program = folder.resolve("bin").resolve(name);
        return Files.exists(program) ? program : program.resolveSibling(name + ".exe");
    }
}
