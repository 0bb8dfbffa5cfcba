package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64",
        "Linux, x86_64, false, linux-amd64",
        "Linux, amd64, true, linux-amd64-alpine",
        "Linux, aarch64, false, linux-arm64v8",
        "Linux, aarch64, true, linux-arm64v8-alpine",
        "Mac OS X, x86_64, false, darwin-amd64",
        "Mac OS X, aarch64, false, darwin-arm64v8",
        "Windows 11, amd64, false, windows-amd64",
        "Windows Server 2022, amd64, false, windows-amd64"
    })
    void aMachineHasThePlatformOfItsBinaries(String system, String processor, boolean musl, String id) {
        assertEquals(id, Platform.of(system, processor, musl).id());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, s390x, false, for Linux on s390x.",
        "Linux, ppc64le, true, for Linux on ppc64le with musl.",
        "Linux, i386, false, for Linux on i386.",
        "Windows 11, aarch64, false, for Windows 11 on aarch64.",
        "FreeBSD, amd64, false, for FreeBSD on amd64."
    })
    void aMachineWithoutBinariesIsNamedWithTheWayOut(String system, String processor, boolean musl, String machine) {
        MigrateException failure = assertThrows(MigrateException.class, () -> Platform.of(system, processor, musl));
        assertEquals("There is no embedded PostgreSQL " + machine, failure.getMessage());
        String advice = failure.advice().orElseThrow();
        assertTrue(advice.contains("migrate.url") && advice.contains("migrate.shadowUrl"), advice);
    }

    @Test
    void thisMachineHasAPlatform() {
        assertTrue(TestServer.binaries()
                .resolve(BinaryArtifact.of(PostgresVersion.ofMajor(17), Platform.current()))
                .toFile()
                .isFile());
    }
}
