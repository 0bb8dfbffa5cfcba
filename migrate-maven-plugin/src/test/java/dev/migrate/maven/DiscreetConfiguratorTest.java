package dev.migrate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class DiscreetConfiguratorTest {
    @Test
    void secretsAreHiddenAndTheRestIsShown() {
        assertEquals("***", DiscreetConfigurator.shown("password", "hush"));
        assertEquals("***", DiscreetConfigurator.shown("shadowPassword", "hush"));
        assertNull(DiscreetConfigurator.shown("password", null));
        assertEquals(
                "jdbc:postgresql://db/app",
                DiscreetConfigurator.shown("url", "jdbc:postgresql://db/app?user=app&password=hush"));
        assertEquals(
                "jdbc:postgresql://db/app", DiscreetConfigurator.shown("shadowUrl", "jdbc:postgresql://u:hush@db/app"));
        assertEquals("app", DiscreetConfigurator.shown("user", "app"));
    }
}
