package dev.migrate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class PublishedTest {
    private static final String OWN = "jdbc:postgresql://127.0.0.1:5433/project";
    private static final String OTHER = "jdbc:postgresql://db/app";
    private static final Map<String, String> PROPERTIES =
            Map.of(Published.URL, OWN, Published.USER, "postgres", Published.PASSWORD, "random");

    private final MavenProject project = new MavenProject(new Model());

    @Test
    void nothingPublishedChangesNothing() {
        ConnectionSettings given = new ConnectionSettings(OTHER, "app", "secret", "app-db");
        assertEquals(given, seen(given));
    }

    @Test
    void theProjectsOwnDatabaseIsNotAConfiguredOne() {
        Published.put(PROPERTIES, project);
        assertEquals(OWN, project.getProperties().getProperty("migrate.url"));
        assertEquals(
                new ConnectionSettings(null, null, null, null),
                seen(new ConnectionSettings(OWN, "postgres", "random", null)));
    }

    @Test
    void itsUserAndPasswordAreForNoOtherDatabase() {
        Published.put(PROPERTIES, project);
        assertEquals(
                new ConnectionSettings(OTHER, null, null, "app-db"),
                seen(new ConnectionSettings(OTHER, "postgres", "random", "app-db")));
    }

    @Test
    void whatTheUserSaysStays() {
        Published.put(PROPERTIES, project);
        assertEquals(
                new ConnectionSettings(OTHER, "postgres", null, "app-db"),
                seen(new ConnectionSettings(OTHER, "postgres", "random", "app-db"), Published.USER));
        assertEquals(
                new ConnectionSettings(OWN, "", "", "app-db"), seen(new ConnectionSettings(OWN, "", "", "app-db")));
    }

    @Test
    void itsUserIsForItsUrlWhateverPasswordIsSaid() {
        Published.put(PROPERTIES, project);
        ConnectionSettings given = new ConnectionSettings(OWN, "postgres", "guessed", null);
        assertEquals(given, seen(given, Published.PASSWORD));
    }

    @Test
    void whatStoodInThePomComesBack() {
        project.getProperties().setProperty(Published.USER, "deploy");
        Published.put(PROPERTIES, project);
        Published.put(PROPERTIES, project);
        assertEquals(
                new ConnectionSettings(OTHER, "deploy", null, null),
                seen(new ConnectionSettings(OTHER, "postgres", "random", null)));
    }

    private ConnectionSettings seen(ConnectionSettings given, String... said) {
        return Published.in(project).without(given, Set.of(said)::contains);
    }
}
