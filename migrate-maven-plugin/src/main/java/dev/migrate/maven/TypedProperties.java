package dev.migrate.maven;

import dev.migrate.Similar;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The properties with the plugin's prefix that were typed on the command line. */
final class TypedProperties {
    private static final String PREFIX = "migrate.";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{" + Pattern.quote(PREFIX) + "([\\w.-]+)}");

    private TypedProperties() {}

    /**
     * A line for each that no goal of the plugin reads, and the POM does not have: Maven passes over a misspelt one in silence.
     *
     * @param ofProject the properties of the POM
     */
    static List<String> unknown(Properties typed, Properties ofProject, PluginDescriptor plugin) {
        List<String> known = plugin.getMojos().stream()
                .map(MojoDescriptor::getParameters)
                .flatMap(Collection::stream)
                .map(Parameter::getExpression)
                .filter(Objects::nonNull)
                .map(EXPRESSION::matcher)
                .filter(Matcher::matches)
                .map(property -> property.group(1))
                .distinct()
                .toList();
        return typed.stringPropertyNames().stream()
                .filter(property -> property.startsWith(PREFIX) && !ofProject.containsKey(property))
                .map(property -> property.substring(PREFIX.length()))
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> line(name, known))
                .toList();
    }

    private static String line(String name, List<String> known) {
        List<String> similar =
                Similar.to(name, known).stream().map(PREFIX::concat).toList();
        return "No goal has a property " + PREFIX + name
                + (similar.isEmpty() ? "." : "; similar: " + String.join(", ", similar) + ".");
    }
}
