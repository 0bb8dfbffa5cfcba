package dev.migrate.state;

import dev.migrate.MigrateException;

/** The model needs an extension that the server does not bring. */
public final class MissingExtensionException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String extension;

    MissingExtensionException(ModelStatement statement, String extension) {
        super(
                "%s:%d: the embedded PostgreSQL does not bring the extension %s"
                        .formatted(statement.file(), statement.line(), extension),
                "Set migrate.shadowUrl to a server of your own that has it.");
        this.extension = extension;
    }

    /** The name of the extension. */
    public String extension() {
        return extension;
    }
}
