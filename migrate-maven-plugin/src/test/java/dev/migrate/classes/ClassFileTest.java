package dev.migrate.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.api.Revision;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassFileTest {
    private static final long BIG = 1L << 40;
    private static final double HALF = 0.5;

    @Deprecated
    @Revision(
            id = "a",
            revises = {"b", "c"},
            message = "One\nline",
            transactional = false)
    private static final class Marked {
        private static final String NUMBERS = BIG + " " + HALF;

        private static String numbers(long more) {
            return NUMBERS + (more + BIG) + HALF * more;
        }
    }

    @Test
    void readsTheHeader() throws Exception {
        ClassFile file = read(Marked.class);
        assertEquals("dev/migrate/classes/ClassFileTest$Marked", file.name());
        assertEquals(Optional.of("ClassFileTest.java"), file.sourceFile());
        assertEquals(
                Map.of(
                        "id",
                        List.of("a"),
                        "revises",
                        List.of("b", "c"),
                        "message",
                        List.of("One\nline"),
                        "transactional",
                        List.of("0")),
                file.header().orElseThrow());
        assertEquals("1099511627776 0.510995116277760.0", Marked.numbers(0));
        assertEquals("""
                -- One line
                --
                -- revision: a
                -- revises: b, c

                -- migrate:upgrade transaction=none

                -- migrate:downgrade transaction=none
                """, new HeaderText(file.header().orElseThrow()).text());
    }

    @Test
    void knowsWhatAClassLeadsTo() throws Exception {
        assertTrue(read(JavaClasses.class).references().contains("dev/migrate/classes/ClassFile"));
        assertTrue(read(JavaClasses.class).header().isEmpty());
    }

    @Test
    void readsWhateverTheCompilerMakes() throws Exception {
        try (Stream<Path> files = Files.walk(folder(ClassFile.class))) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            assertTrue(classes.size() > 100);
            for (Path file : classes) {
                assertTrue(file.toString()
                        .replace('\\', '/')
                        .endsWith(ClassFile.read(file).name() + ".class"));
            }
        }
    }

    private static ClassFile read(Class<?> type) throws URISyntaxException, IOException {
        return ClassFile.read(folder(type).resolve(type.getName().replace('.', '/') + ".class"));
    }

    private static Path folder(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
