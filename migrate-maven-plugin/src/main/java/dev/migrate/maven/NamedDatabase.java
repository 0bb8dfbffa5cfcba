package dev.migrate.maven;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code <database>} of the POM. What it leaves out is as for the goal: user, password, server, tables. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class NamedDatabase {
    /** What {@code migrate.database} calls it. */
    @Nullable
    String name;

    /** Its JDBC URL; else the environment variable {@code MIGRATE_<NAME>_URL}; else the project's own database is meant. */
    @Nullable
    String url;

    /** The user; else that of {@code server}, else the environment variable {@code MIGRATE_<NAME>_USER}. */
    @Nullable
    String user;

    /** The password; else that of {@code server}, else the environment variable {@code MIGRATE_<NAME>_PASSWORD}. */
    @Nullable
    String password;

    /** Id of a {@code <server>} in settings.xml. */
    @Nullable
    String server;

    /** Schema of the version table and the log table; of a tenant always its own. */
    @Nullable
    String versionSchema;

    /** Name of the version table. */
    @Nullable
    String versionTable;

    /** Name of the log table. */
    @Nullable
    String logTable;

    /** Schemas that scripts look for unqualified names in; of a tenant those after its own. */
    @Nullable
    List<String> searchPath;

    /** A query whose rows are the schemas of tenants, each of them migrated by itself. */
    @Nullable
    String tenants;

    String name() {
        return name == null ? "" : name;
    }

    List<String> searchPath() {
        return MigrateMojo.given(searchPath);
    }
}
