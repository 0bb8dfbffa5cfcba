package dev.migrate.maven;

import dev.migrate.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The properties with the plugin's prefix that were typed on the command line. */
final class TypedProperties {
    private static final String PREFIX = "migrate.";
    private static final String EXPRESSION = "${" + PREFIX;

    private TypedProperties() {}

    /**
     * A line for each that no goal of the plugin reads, and the POM does not have: Maven passes over a misspelt one in silence.
     *
     * @param ofProject the properties of the POM
     */
    static List<String> unknown(Properties typed, Properties ofProject, PluginDescriptor plugin) {
        Set<String> known = known(plugin);
        List<String> lines = new ArrayList<>();
        for (String property : new TreeSet<>(typed.stringPropertyNames())) {
            if (property.startsWith(PREFIX) && !ofProject.containsKey(property)) {
                String name = property.substring(PREFIX.length());
                if (!known.contains(name)) {
                    lines.add(line(name, known));
                }
            }
        }
        return lines;
    }

    private static Set<String> known(PluginDescriptor plugin) {
        Set<String> known = new TreeSet<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                String expression = parameter.getExpression();
                if (expression != null && expression.startsWith(EXPRESSION) && expression.endsWith("}")) {
                    known.add(expression.substring(EXPRESSION.length(), expression.length() - 1));
                }
            }
        }
        return known;
    }

    private static String line(String name, Set<String> known) {
        List<String> similar =
                Similar.to(name, known).stream().map(PREFIX::concat).toList();
        return "No goal has a property " + PREFIX + name
                + (similar.isEmpty() ? "." : "; similar: " + String.join(", ", similar) + ".");
    }
}
