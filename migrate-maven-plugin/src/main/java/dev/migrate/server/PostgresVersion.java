package dev.migrate.server;

import dev.migrate.MigrateException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The majors that the embedded server comes in, and the release of the binaries for each. */
public enum PostgresVersion {
    POSTGRES_14(14, "14.24.0"),
    POSTGRES_15(15, "15.19.0"),
    POSTGRES_16(16, "16.15.0"),
    POSTGRES_17(17, "17.11.0"),
    POSTGRES_18(18, "18.6.0");

    /** The major where nothing names another one. */
    public static final int DEFAULT_MAJOR = 17;

    private final int major;
    private final String release;

    PostgresVersion(int major, String release) {
        this.major = major;
        this.release = release;
    }

    /**
     * The version of a major.
     *
     * @throws MigrateException when there are no binaries for it: with the majors that there are
     */
    public static PostgresVersion ofMajor(int major) {
        return Arrays.stream(values())
                .filter(version -> version.major == major)
                .findFirst()
                .orElseThrow(() -> new MigrateException(
                        "There is no embedded PostgreSQL " + major + ".",
                        "Set migrate.postgresVersion to one of "
                                + majors().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "."));
    }

    /** All majors, ascending. */
    public static List<Integer> majors() {
        return Arrays.stream(values()).map(PostgresVersion::major).toList();
    }

    public int major() {
        return major;
    }

    /** The version of the binaries' artifact, such as {@code 17.11.0}. */
    public String release() {
        return release;
    }
}
