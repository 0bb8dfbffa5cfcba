package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that stand in for pg_dump; and with a real one of the machine, where there is one. */
@DisabledOnOs(OS.WINDOWS)
class BackupTest {
    private static final String SECRET = "river-stone-42";

    @TempDir
    private Path folder = Path.of("");

    private final Database database = TestServer.newDatabase();

    @Test
    void aRealDumpIsOneAndOnlyItsOwnerMayReadIt() throws IOException {
        assumeTrue(isInstalled(), "this machine has no pg_dump");
        Database old = TestServer.newDatabase(TestServer.server(14));
        Path file = folder.resolve("deep/down/backup.dump");
        new Backup(Backup.PROGRAM).write(old, file);
        assertEquals("PGDMP", new String(Files.readAllBytes(file), 0, 5, StandardCharsets.US_ASCII));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertThrows(MigrateException.class, () -> new Backup(Backup.PROGRAM).write(old, file));
    }

    @Test
    void thePasswordGoesByTheEnvironmentOnly() throws IOException {
        Path file = folder.resolve("backup.dump");
        String program =
                program("99", "echo \"$@\" > " + folder + "/arguments; env | grep ^PG > " + folder + "/environment");
        Database secret = new Database(
                database.url() + (database.url().contains("?") ? "&" : "?") + "sslmode=disable",
                database.user(),
                database.password());
        new Backup(program).write(secret, file);
        assertTrue(Files.exists(file));
        String arguments = Files.readString(folder.resolve("arguments"));
        assertFalse(arguments.contains(String.valueOf(database.password())), "the password is on the command line");
        String environment = Files.readString(folder.resolve("environment"));
        assertTrue(environment.contains("PGPASSWORD=" + database.password()), "no password in the environment");
        assertTrue(environment.contains("PGSSLMODE=disable"));
    }

    @Test
    void aUrlIsTakenApart() {
        Map<String, String> environment = Backup.environment(
                new Database("jdbc:postgresql://db.example:5433/my%20app?user=anna&password=" + SECRET, null, null));
        assertEquals("db.example", environment.get("PGHOST"));
        assertEquals("5433", environment.get("PGPORT"));
        assertEquals("my app", environment.get("PGDATABASE"));
        assertEquals("anna", environment.get("PGUSER"));
        assertEquals(SECRET, environment.get("PGPASSWORD"));
    }

    @Test
    void theDumpIsAsSecureAsTheSession() {
        String url = "jdbc:postgresql://db.example/app?ssl=true";
        assertEquals(
                Map.of("PGSSLMODE", "verify-full", "PGSSLCERT", "/c.crt", "PGSSLKEY", "/c.key"),
                secured(url + "&sslcert=/c.crt&sslkey=/c.key"));
        assertEquals(Map.of("PGSSLMODE", "require"), secured(url + "&sslmode=require"));
        assertEquals(Map.of("PGSSLMODE", "verify-full"), secured("jdbc:postgresql://db.example/app?ssl"));
    }

    private static Map<String, String> secured(String url) {
        return Backup.environment(new Database(url, null, null)).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("PGSSL"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void noneOnTheMachine() {
        MigrateException missing = assertThrows(MigrateException.class, () -> new Backup("pg_dump_that_is_not_there")
                .write(database, folder.resolve("x")));
        assertTrue(missing.getMessage().contains("this machine has none"), missing::getMessage);
    }

    @Test
    void anOlderOneIsRefused() throws IOException {
        String program = program("9", "exit 3");
        MigrateException older =
                assertThrows(MigrateException.class, () -> new Backup(program).write(database, folder.resolve("x")));
        assertTrue(
                older.getMessage().contains("is version 9, and cannot dump a server of version 17"), older::getMessage);
    }

    @Test
    void aFailureLeavesNoFile() throws IOException {
        String program =
                program("99", "for last; do :; done; echo half > \"${last#--file=}\"; echo no room >&2; exit 1");
        MigrateException failure =
                assertThrows(MigrateException.class, () -> new Backup(program).write(database, folder.resolve("x")));
        assertTrue(failure.getMessage().contains("failed with code 1: no room"), failure::getMessage);
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("pg_dump"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private String program(String version, String body) throws IOException {
        Path program = folder.resolve("pg_dump");
        Files.writeString(
                program,
                "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'pg_dump (PostgreSQL) " + version + ".1'; exit; fi\n"
                        + body + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    private static boolean isInstalled() {
        try {
            return Program.run(Path.of("").toAbsolutePath(), Map.of(), List.of(Backup.PROGRAM, "--version"))
                    .succeeded();
        } catch (IOException none) {
            return false;
        }
    }
}
