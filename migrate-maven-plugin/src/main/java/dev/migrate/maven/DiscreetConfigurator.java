package dev.migrate.maven;

import dev.migrate.server.Database;
import java.util.Set;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Maven's own way to fill in parameters, but that its debug log does not learn what the passwords are, nor the options of URLs, and that a
 * word that is none of a parameter's is answered with those that are. Found through
 * {@code META-INF/plexus/components.xml}, which all versions of Maven read.
 */
public final class DiscreetConfigurator extends BasicComponentConfigurator {
    static final String NAME = "migrate-discreet";

    private static final Set<String> SECRETS = Set.of("password", "shadowPassword");
    private static final Set<String> URLS = Set.of("url", "shadowUrl", "from", "to");

    public DiscreetConfigurator() {
        converterLookup.registerConverter(new ChoiceConverter());
    }

    @Override
    public void configureComponent(
            Object component,
            PlexusConfiguration configuration,
            ExpressionEvaluator evaluator,
            ClassRealm realm,
            @Nullable ConfigurationListener listener)
            throws ComponentConfigurationException {
        super.configureComponent(
                component, configuration, evaluator, realm, listener == null ? null : new Discreet(listener));
    }

    private record Discreet(ConfigurationListener next) implements ConfigurationListener {
        @Override
        public void notifyFieldChangeUsingSetter(String field, @Nullable Object value, Object target) {
            next.notifyFieldChangeUsingSetter(field, shown(field, value), target);
        }

        @Override
        public void notifyFieldChangeUsingReflection(String field, @Nullable Object value, Object target) {
            next.notifyFieldChangeUsingReflection(field, shown(field, value), target);
        }
    }

    /** A parameter as the log may show it: of a URL without its options. */
    static @Nullable Object shown(String field, @Nullable Object value) {
        if (value != null && SECRETS.contains(field)) {
            return "***";
        }
        return value instanceof String url && URLS.contains(field)
                ? new Database(url, null, null).displayName()
                : value;
    }
}
