package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS, with a certificate for its address that it signed itself. */
final class TlsTest {
    private static final String IS_ENCRYPTED = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    private static final Duration UNTIL_RELOADED = Duration.ofSeconds(30);

    @TempDir(factory = DataFolder.class)
    private Path data = Path.of("");

    @TempDir
    private Path certificates = Path.of("");

    private EmbeddedServer server;

    @BeforeEach
    void startWithTls() throws IOException, GeneralSecurityException {
        server = EmbeddedServer.open(TestServer.options(data, PostgresVersion.DEFAULT_MAJOR));
        Path cluster = EmbeddedServerTest.folder(data).cluster();
        KeyStore keys = keys("server");
        Path key = cluster.resolve("server.key");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key,
                pem("PRIVATE KEY", keys.getKey("server", "secret".toCharArray()).getEncoded()));
        Path certificate = Files.writeString(cluster.resolve("server.crt"), certificate(keys, "server"));
        Account account = Account.choose(Platform.current());
        account.own(key);
        account.own(certificate);
        Sql.execute(database(""), "ALTER SYSTEM SET ssl = on");
        Sql.execute(database(""), "SELECT pg_reload_conf()");
        assertTrue(Wait.until(
                UNTIL_RELOADED, () -> Sql.query(database(""), "SHOW ssl").equals("on")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSessionIsEncryptedWithAServerWhoseCertificateIsTrusted() {
        Path root = EmbeddedServerTest.folder(data).cluster().resolve("server.crt");
        assertEquals("t", Sql.query(database("?sslmode=verify-full&sslrootcert=" + root), IS_ENCRYPTED));
        assertEquals("f", Sql.query(database("?sslmode=disable"), IS_ENCRYPTED));
    }

    @Test
    void aServerWithAnotherCertificateIsRefused() throws IOException, GeneralSecurityException {
        Path root = Files.writeString(certificates.resolve("other.crt"), certificate(keys("other"), "other"));
        Database distrusting = database("?sslmode=verify-full&sslrootcert=" + root);
        DatabaseUnreachableException failure = assertThrows(DatabaseUnreachableException.class, distrusting::connect);
        assertTrue(
                failure.getMessage()
                        .startsWith("Cannot connect to " + server.database("postgres") + ": SSL error: PKIX"),
                failure.getMessage());
    }

    private Database database(String options) {
        Database database = server.database("postgres");
        return new Database(database.url() + options, database.user(), database.password());
    }

    /** A new key with a certificate for the loopback address, made by the tool that comes with every JDK. */
    private KeyStore keys(String name) throws IOException, GeneralSecurityException {
        Path store = certificates.resolve(name + ".p12");
        Program.Outcome outcome = Program.run(
                certificates,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret"));
        assertTrue(outcome.succeeded(), outcome.output());
        return KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    }

    private static String certificate(KeyStore keys, String name) throws GeneralSecurityException {
        return pem("CERTIFICATE", keys.getCertificate(name).getEncoded());
    }

    private static String pem(String type, byte[] bytes) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(type, Base64.getMimeEncoder().encodeToString(bytes));
    }
}
