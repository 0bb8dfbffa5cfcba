package dev.migrate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.migrate.report.Format;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.expression.DefaultExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

final class DiscreetConfiguratorTest {
    /** Stands for a goal. */
    public static final class Goal {
        private Format format = Format.text;
    }

    @Test
    void aWordThatIsNoneOfThoseOfAParameterIsAnsweredWithThese() throws Exception {
        Goal goal = new Goal();
        configure(goal, "json");
        assertEquals(Format.json, goal.format);
        ComponentConfigurationException failure =
                assertThrows(ComponentConfigurationException.class, () -> configure(goal, "xml"));
        assertEquals("migrate.format 'xml' is unknown. It is one of text, json.", failure.getMessage());
    }

    private static void configure(Goal goal, String format) throws Exception {
        PlexusConfiguration configuration = new DefaultPlexusConfiguration("configuration");
        configuration.addChild("format", format);
        try (ClassRealm realm =
                new ClassWorld("test", DiscreetConfiguratorTest.class.getClassLoader()).getRealm("test")) {
            new DiscreetConfigurator()
                    .configureComponent(goal, configuration, new DefaultExpressionEvaluator(), realm, null);
        }
    }

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
