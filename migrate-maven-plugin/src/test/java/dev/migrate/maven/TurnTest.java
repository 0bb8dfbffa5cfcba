package dev.migrate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class TurnTest {
    private final Turn turn = new Turn(module("app"));

    @Test
    void isOfTheModuleThatCameFirst() {
        assertTrue(turn.isOf(module("app")));
        assertFalse(turn.isOf(module("client")));
    }

    @Test
    void othersWaitForWhatTheFirstPublishes() {
        CompletableFuture<Map<String, String>> other = CompletableFuture.supplyAsync(turn::properties);
        assertFalse(other.isDone());
        turn.passed(Map.of("migrate.url", "jdbc:postgresql:app"));
        turn.ended();
        assertEquals(Map.of("migrate.url", "jdbc:postgresql:app"), other.join());
    }

    @Test
    void othersFailWithTheFirst() {
        turn.ended();
        MigrateException failure = assertThrows(MigrateException.class, turn::properties);
        assertEquals("It failed for acme:app:pom:1, with the same directories and databases.", failure.getMessage());
    }

    private static MavenProject module(String name) {
        Model model = new Model();
        model.setGroupId("acme");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setPackaging("pom");
        return new MavenProject(model);
    }
}
