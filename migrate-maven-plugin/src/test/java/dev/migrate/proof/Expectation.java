package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.migrate.plan.Plan;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.PostgresVersion;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code expect.json} demands of the two plans; what is null is not demanded.
 *
 * @param major the version of PostgreSQL that the case needs; null: the usual one
 */
record Expectation(
        @Nullable Integer major,
        @Nullable Shape upgrade,
        @Nullable Shape downgrade) {

    /** What the file in the folder of a case demands; nothing when there is none. */
    static Expectation of(Path folder) throws IOException {
        Path file = folder.resolve("expect.json");
        return Files.exists(file)
                ? new Gson().fromJson(Files.readString(file), Expectation.class)
                : new Expectation(null, null, null);
    }

    /** The server to try the case on; another one than usual with {@code -Dcorpus.major=18}. */
    DatabaseServer server() {
        return TestServer.server(
                major == null ? Integer.getInteger("corpus.major", PostgresVersion.DEFAULT_MAJOR) : major);
    }

    void check(Plan up, Plan down) {
        assertAll(() -> check("upgrade", upgrade, up), () -> check("downgrade", downgrade, down));
    }

    private static void check(String direction, @Nullable Shape shape, Plan plan) {
        if (shape != null) {
            shape.check(direction + ":\n" + plan.toSql(), plan);
        }
    }

    /**
     * What a plan looks like.
     *
     * @param sql the whole script
     * @param statements how many
     * @param hazards as they print, in order
     * @param unfinished the objects whose steps the author has to complete
     * @param require texts that the script has
     * @param forbid texts that it has not
     */
    record Shape(
            @Nullable String sql,
            @Nullable Integer statements,
            @Nullable List<String> hazards,
            @Nullable List<String> unfinished,
            @Nullable List<String> require,
            @Nullable List<String> forbid) {

        void check(String message, Plan plan) {
            String script = plan.toSql();
            assertAll(
                    () -> assertAsDemanded(sql, script, message),
                    () -> assertAsDemanded(statements, (int) plan.statements().count(), message),
                    () -> assertAsDemanded(hazards, texts(plan.hazards()), message),
                    () -> assertAsDemanded(unfinished, texts(plan.unfinished()), message),
                    () -> orNone(require).forEach(text -> assertTrue(script.contains(text), message)),
                    () -> orNone(forbid).forEach(text -> assertFalse(script.contains(text), message)));
        }

        private static void assertAsDemanded(@Nullable Object demanded, Object actual, String message) {
            if (demanded != null) {
                assertEquals(demanded, actual, message);
            }
        }

        private static List<String> orNone(@Nullable List<String> texts) {
            return texts == null ? List.of() : texts;
        }

        private static List<String> texts(List<?> values) {
            return values.stream().map(Object::toString).toList();
        }
    }
}
