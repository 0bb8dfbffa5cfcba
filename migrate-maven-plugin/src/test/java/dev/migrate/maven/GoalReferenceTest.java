package dev.migrate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The goal reference says what the plugin's own descriptor says. Run with {@code -Ddocs.write=true} to write it anew.
 */
final class GoalReferenceTest {
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    private static final Path ECLIPSE = Path.of("target/classes/META-INF/m2e/lifecycle-mapping-metadata.xml");
    private static final Path REFERENCE = Path.of("../docs/goals.md");

    @Test
    void referenceIsThatOfTheDescriptor() throws Exception {
        String reference = render(descriptor());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(REFERENCE, reference);
        }
        assertEquals(Files.readString(REFERENCE), reference);
    }

    @Test
    void noGoalTellsMavensDebugLogItsPasswords() throws Exception {
        for (Element goal : children(descriptor(), "mojo")) {
            boolean hasPassword = children(goal, "parameter").stream()
                    .anyMatch(parameter -> text(parameter, "name").endsWith("assword"));
            assertEquals(hasPassword ? DiscreetConfigurator.NAME : "", text(goal, "configurator"), text(goal, "goal"));
        }
    }

    @Test
    void eclipseKnowsAllGoals() throws Exception {
        NodeList mapped = document(ECLIPSE).getElementsByTagName("goal");
        assertEquals(
                children(descriptor(), "mojo").stream()
                        .map(goal -> text(goal, "goal"))
                        .sorted()
                        .toList(),
                IntStream.range(0, mapped.getLength())
                        .mapToObj(mapped::item)
                        .map(Node::getTextContent)
                        .toList());
    }

    private static Element descriptor() throws Exception {
        return document(DESCRIPTOR);
    }

    private static Element document(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static String render(Element plugin) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Goals and parameters

                Made from the plugin's descriptor; `mvn migrate:help -Ddetail=true` shows the same. On the command line a parameter
                is typed as its property, `-Dmigrate.message=…`; in the POM it is an element of `<configuration>`.

                """);
        List<Element> goals = children(plugin, "mojo");
        goals.sort(Comparator.comparing(goal -> text(goal, "goal")));
        goals.forEach(goal -> page.append("- [migrate:%1$s](#migrate%1$s)\n".formatted(text(goal, "goal"))));
        goals.forEach(goal -> goal(goal, page));
        return page.toString();
    }

    private static void goal(Element goal, StringBuilder page) {
        page.append("\n## migrate:").append(text(goal, "goal")).append("\n\n");
        page.append(markdown(text(goal, "description"))).append('\n');
        if (!text(goal, "phase").isEmpty()) {
            page.append("\nBinds by default to the phase `")
                    .append(text(goal, "phase"))
                    .append("`.\n");
        }
        page.append("\n| parameter | property | default | |\n|---|---|---|---|\n");
        for (Element parameter : children(goal, "parameter")) {
            if (text(parameter, "editable").equals("true")) {
                parameter(parameter, configuration(goal, text(parameter, "name")), page);
            }
        }
    }

    private static void parameter(Element parameter, List<Element> configuration, StringBuilder page) {
        String property = configuration.stream()
                .map(Element::getTextContent)
                .filter(value -> value.startsWith("${"))
                .map(value -> "`" + value.substring(2, value.length() - 1) + "`")
                .findFirst()
                .orElse("");
        String standard = configuration.stream()
                .map(element -> element.getAttribute("default-value"))
                .filter(value -> !value.isEmpty())
                .map(value -> "`" + value + "`")
                .findFirst()
                .orElse("");
        page.append("| `%s` | %s | %s | %s |\n"
                .formatted(text(parameter, "name"), property, standard, markdown(text(parameter, "description"))));
    }

    private static List<Element> configuration(Element goal, String parameter) {
        return children(goal, "configuration").stream()
                .flatMap(configuration -> elements(configuration.getChildNodes()).stream())
                .filter(element -> element.getTagName().equals(parameter))
                .toList();
    }

    /** The descriptor is plain text; what stands in angle brackets would be a tag to a reader of the page. */
    static String markdown(String text) {
        return text.replaceAll("[\\w/]*<[^<>\\s]+>\\w*", "`$0`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    @Test
    void whatStandsInAngleBracketsStays() {
        assertEquals(
                "Each `<database>` has a `<name>`, or `MIGRATE_<NAME>_URL`, where a < b \\| c > d.",
                markdown("Each <database> has a <name>,\n or MIGRATE_<NAME>_URL, where a < b | c > d."));
    }

    /** Direct children of that name, also below one list element such as {@code parameters}. */
    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : elements(parent.getChildNodes())) {
            if (child.getTagName().equals(name)) {
                found.add(child);
            } else if (child.getTagName().equals(name + "s")) {
                found.addAll(children(child, name));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
