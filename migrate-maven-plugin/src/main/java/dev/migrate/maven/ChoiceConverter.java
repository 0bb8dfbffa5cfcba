package dev.migrate.maven;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.converters.basic.EnumConverter;
import org.codehaus.plexus.component.configurator.converters.lookup.ConverterLookup;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** One of a few words, as a parameter. Of another word Maven's own converter would say that a Java class has it not. */
final class ChoiceConverter extends EnumConverter {
    @Override
    public @Nullable Object fromConfiguration(
            ConverterLookup lookup,
            PlexusConfiguration configuration,
            Class<?> type,
            @Nullable Class<?> enclosingType,
            @Nullable ClassLoader loader,
            ExpressionEvaluator evaluator,
            @Nullable ConfigurationListener listener)
            throws ComponentConfigurationException {
        try {
            return super.fromConfiguration(lookup, configuration, type, enclosingType, loader, evaluator, listener);
        } catch (ComponentConfigurationException e) {
            throw new ComponentConfigurationException(
                    configuration,
                    "migrate." + configuration.getName() + " '" + word(configuration, evaluator)
                            + "' is unknown. It is one of " + words(type) + ".",
                    e);
        }
    }

    private static @Nullable Object word(PlexusConfiguration configuration, ExpressionEvaluator evaluator)
            throws ComponentConfigurationException {
        try {
            return evaluator.evaluate(configuration.getValue());
        } catch (ExpressionEvaluationException e) {
            throw new ComponentConfigurationException(configuration, e.getMessage(), e);
        }
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
