package dev.migrate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of kinds says what the rules say. Run with {@code -Ddocs.write=true} to write it anew. */
final class KindReferenceTest {
    private static final Path REFERENCE =
            Path.of(System.getProperty("basedir", "")).resolve("../docs/kinds.md");

    @Test
    void pageIsThatOfTheRules() throws IOException {
        String page = render();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(REFERENCE, page);
        }
        assertEquals(Files.readString(REFERENCE), page);
    }

    private static String render() {
        StringBuilder page = new StringBuilder("""
                # Kinds of objects

                What `migrate:create` does about each kind when the model asks for another state of it. Made from the rules that do it.

                - *In place* keeps the object, its rows and what depends on it.
                - *Replaced* drops and creates the object, since PostgreSQL has no statement for the change. What depends on it is
                  dropped before and created again after it, with its comments, grants and owners. When that loses rows or values,
                  the script says so: `-- hazard: data loss: …`.
                - What *holds data* is never replaced only for the order of the steps.
                - What has no line in a table is a part of the name: under another name it is another object, removed and added.

                What is refused: a difference in an object of a kind that is not on this page. It is found by asking the database for
                everything that somebody made, and named to you by `create`, `check` and `diff`, never passed over; write the revision
                for it by hand, with `-Dmigrate.autogenerate=false`. Refused, too, is every script whose proof fails.

                """);
        Kind.all().forEach(kind -> page.append("- [%s](#%s)\n".formatted(kind, anchor(kind))));
        Kind.all().forEach(kind -> section(kind, Rules.of(kind), page));
        return page.toString();
    }

    private static void section(Kind kind, KindRule<?> rule, StringBuilder page) {
        page.append("\n## ").append(kind).append("\n\n");
        String remarks = String.join(" ", remarks(rule));
        page.append(remarks).append(remarks.isEmpty() ? "" : "\n\n");
        List<String> attributes = Attributes.compared(kind.type());
        if (attributes.isEmpty()) {
            page.append("Has nothing that could change: it is there or not.\n");
            return;
        }
        page.append("| attribute | changes |\n|---|---|\n");
        attributes.forEach(attribute -> page.append(
                "| %s | %s |\n".formatted(words(attribute), rule.changes().words(attribute))));
    }

    private static List<String> remarks(KindRule<?> rule) {
        List<String> remarks = new ArrayList<>();
        if (!rule.remark().isEmpty()) {
            remarks.add(rule.remark());
        }
        if (rule instanceof PartRule<?>) {
            remarks.add("Stands within the statement that creates what it is a part of, where that is new.");
        }
        if (rule.holdsData()) {
            remarks.add("Holds data.");
        }
        if (rule instanceof AsideRule<?>) {
            remarks.add(
                    "When it is replaced while columns use it, it gets another name, the columns move over to the new one"
                            + " with their values, and then it goes.");
        }
        return remarks;
    }

    private static String words(String attribute) {
        return attribute.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String anchor(Kind kind) {
        return kind.label().replace(' ', '-');
    }
}
