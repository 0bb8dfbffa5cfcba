package dev.migrate.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The XML of the page about the example project is the example project's. */
final class ExampleSnippetsTest {
    private static final Path PAGE = Path.of("../docs/example-project.md");
    private static final Path POM = Path.of("../example-project/pom.xml");
    private static final Pattern SNIPPET = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("<!-- tag::(\\w+)\\[] -->(.*?)<!-- end::\\1\\[] -->", Pattern.DOTALL);

    @Test
    void everySnippetIsAPieceOfThePom() throws IOException {
        String pom = flat(Files.readString(POM));
        List<String> snippets = found(SNIPPET, 1, Files.readString(PAGE));
        assertFalse(snippets.isEmpty());
        snippets.forEach(snippet -> assertTrue(pom.contains(flat(snippet)), () -> "Not in " + POM + ":\n" + snippet));
    }

    @Test
    void everyTaggedRegionIsShownAtLeastInPart() throws IOException {
        List<String> snippets = found(SNIPPET, 1, Files.readString(PAGE));
        for (String region : found(REGION, 2, Files.readString(POM))) {
            String text = flat(region);
            assertTrue(
                    snippets.stream().anyMatch(snippet -> text.contains(flat(snippet))), () -> "Not shown:" + region);
        }
    }

    private static List<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }

    /** Without what is only layout. */
    private static String flat(String xml) {
        return xml.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
