package dev.migrate.server;

/** The part of the server's configuration that is written anew at each start. */
final class Settings {
    static final String FILE = "migrate.conf";

    /** The line by which the configuration that initdb made takes this part in, as its last. */
    static final String INCLUDE = "include '" + FILE + "'\n";

    private Settings() {}

    /**
     * The text of the file.
     *
     * <p>Nothing waits for the disk. A killed server or build loses nothing by that, as commits are still handed to the
     * system; a machine that loses power may spoil the cluster, and everything in it can be built again from the project.
     */
    static String text(int port) {
        return """
                # Written by migrate-maven-plugin at each start of the server: changes are lost.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = '128MB'
                password_encryption = 'scram-sha-256'

                fsync = off
                full_page_writes = off
                wal_level = logical             # publications and subscriptions without a warning
                wal_init_zero = off
                max_wal_size = '1GB'
                checkpoint_timeout = '1h'
                log_checkpoints = off

                # Databases live for seconds, and a worker in one would keep it from being copied.
                autovacuum = off
                max_logical_replication_workers = 0
                jit = off
                max_locks_per_transaction = 1024   # thousands of tables in one transaction

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.english'
                log_min_error_statement = panic    # a statement may hold a secret
                """.formatted(port);
    }
}
