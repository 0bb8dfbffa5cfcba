package dev.migrate.revision;

import dev.migrate.MigrateException;
import org.jspecify.annotations.Nullable;

/** A template that cannot be read, or that makes no well-formed revision. */
public final class TemplateException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String template;

    TemplateException(String template, String problem, String advice, @Nullable Throwable cause) {
        super("The template " + template + ": " + problem, advice, cause);
        this.template = template;
    }

    /** The file, as messages name it. */
    public String template() {
        return template;
    }
}
