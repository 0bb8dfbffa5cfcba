package dev.migrate.report;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A command's result as JSON: its records' components by name, times as ISO-8601, durations in seconds, paths with
 * slashes. What is not known is left out.
 */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, text())
            .registerTypeAdapter(OffsetDateTime.class, text())
            .registerTypeHierarchyAdapter(Path.class, path())
            .registerTypeAdapter(Duration.class, seconds())
            .create();

    private Json() {}

    public static String of(Object result) {
        return GSON.toJson(result);
    }

    private static JsonSerializer<Object> text() {
        return (value, type, context) -> new JsonPrimitive(value.toString());
    }

    private static JsonSerializer<Path> path() {
        return (value, type, context) -> new JsonPrimitive(value.toString().replace('\\', '/'));
    }

    private static JsonSerializer<Duration> seconds() {
        return (value, type, context) -> new JsonPrimitive(value.toMillis() / 1000.0);
    }
}
