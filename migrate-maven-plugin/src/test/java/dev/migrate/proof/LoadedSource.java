package dev.migrate.proof;

import dev.migrate.catalog.Catalog;
import dev.migrate.server.DatabaseServer;
import dev.migrate.state.Shadow;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file of SQL as the source of a proof. The shadow that it was read in is the first to be used up; others are loaded anew. */
final class LoadedSource implements Supplier<Shadow>, AutoCloseable {
    private final DatabaseServer server;
    private final Path file;
    private final Catalog catalog;
    private @Nullable Shadow first;

    LoadedSource(DatabaseServer server, Path file) {
        this.server = server;
        this.file = file;
        Shadow shadow = Shadow.empty(server);
        first = shadow;
        catalog = Corpus.build(file, shadow);
    }

    Catalog catalog() {
        return catalog;
    }

    @Override
    public Shadow get() {
        Shadow shadow = first;
        if (shadow == null) {
            shadow = Shadow.empty(server);
            Corpus.build(file, shadow);
        }
        first = null;
        return shadow;
    }

    /** Of what was given away its user takes care. */
    @Override
    public void close() {
        if (first != null) {
            first.close();
        }
    }
}
