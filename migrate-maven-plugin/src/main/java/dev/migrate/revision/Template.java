package dev.migrate.revision;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import dev.migrate.MigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The shape of new files, in Mustache. Variables:
 *
 * <ul>
 *   <li>{@code message}, {@code revision} (its id), {@code date} (ISO, with the offset), {@code author};
 *   <li>{@code parents}, {@code dependsOn}, {@code labels}, {@code replaces}: joined with commas; {@code parentList} and so
 *       on: one by one, for a section;
 *   <li>{@code upgrade}, {@code downgrade}: the SQL; {@code upgradeOptions}, {@code downgradeOptions}: what goes on the
 *       marker line, with a blank before it;
 *   <li>the project's own.
 * </ul>
 *
 * What is empty counts as false in a section. An unknown variable is an error. Whatever else the template writes stays: own
 * header lines, comments, SQL around the plugin's.
 */
public final class Template {
    private static final String STANDARD = "revision.sql.mustache";
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(name -> {
                throw new MustacheException("{{> " + name + "}}: templates of a migration include no others");
            });

    private final String name;
    private final com.samskivert.mustache.Template compiled;

    private Template(String name, String text) {
        this.name = name;
        try {
            this.compiled = COMPILER.compile(text);
        } catch (MustacheParseException e) {
            throw new TemplateException(name, e.getMessage() + ".", "Correct the template (migrate.template).", e);
        }
    }

    /** The plugin's own. */
    public static Template standard() {
        try (InputStream in = Template.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is not in the jar");
            }
            return new Template(STANDARD, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The project's own, a UTF-8 file.
     *
     * @throws MigrateException when it cannot be read
     * @throws TemplateException when it is no Mustache template
     */
    public static Template read(Path file) {
        return new Template(file.toString(), Utf8.read(file, file.toString()));
    }

    /**
     * As {@link #read}, of a text.
     *
     * @param name what messages call it
     */
    public static Template of(String name, String text) {
        return new Template(name, text);
    }

    /**
     * The text of a new file. It is read again, and has to say what the revision says: a template that loses a parent, a
     * script or an option makes no file.
     *
     * @throws TemplateException when the template does so, or uses a variable that does not exist
     * @throws MigrateException when the message would be taken for a header line
     */
    public String render(NewRevision revision) {
        String message = revision.node().message();
        if (HeaderParser.isHeaderLine(message)) {
            throw new MigrateException(
                    "The message '" + message + "' reads like a header line.",
                    "Word it otherwise (-Dmigrate.message=…).");
        }
        String text = execute(revision);
        check(revision, text);
        return text;
    }

    private String execute(NewRevision revision) {
        try {
            return compiled.execute(TemplateVariables.of(name, revision));
        } catch (MustacheException.Context e) {
            throw new TemplateException(
                    name,
                    "there is no variable '" + e.key + "' (line " + e.lineNo + ").",
                    "Use one of " + String.join(", ", TemplateVariables.NAMES) + ", or define your own.",
                    e);
        } catch (MustacheException e) {
            throw new TemplateException(name, e.getMessage() + ".", "Correct the template (migrate.template).", e);
        }
    }

    private void check(NewRevision expected, String text) {
        RevisionFile file;
        try {
            file = RevisionFile.parse("result", text);
        } catch (RevisionFileException e) {
            throw new TemplateException(
                    name,
                    "what it makes is no revision: in the result, line " + e.line() + ": " + e.problem(),
                    "Correct the template (migrate.template).",
                    e);
        }
        Revision node = expected.node();
        Revision written = file.revision();
        require("message", node.message(), written.message(), "-- {{message}}");
        require("revision", node.id(), written.id(), "-- revision: {{revision}}");
        require("revises", node.revises(), written.revises(), "{{#parents}}-- revises: {{parents}}{{/parents}}");
        require(
                "depends-on",
                node.dependsOn(),
                written.dependsOn(),
                "{{#dependsOn}}-- depends-on: {{dependsOn}}{{/dependsOn}}");
        require("labels", node.labels(), written.labels(), "{{#labels}}-- labels: {{labels}}{{/labels}}");
        require("replaces", node.replaces(), written.replaces(), "{{#replaces}}-- replaces: {{replaces}}{{/replaces}}");
        require(file, Direction.UPGRADE, expected.upgrade(), expected.upgradeOptions());
        require(file, Direction.DOWNGRADE, expected.downgrade(), expected.downgradeOptions());
    }

    private void require(String key, List<String> expected, List<String> written, String remedy) {
        require(key, String.join(", ", expected), written.stream().collect(Collectors.joining(", ")), remedy);
    }

    private void require(String key, String expected, String written, String remedy) {
        if (!expected.equals(written)) {
            throw new TemplateException(
                    name,
                    "what it makes has the " + key + " '" + written + "' instead of '" + expected + "'.",
                    "The standard template says it so: " + remedy,
                    null);
        }
    }

    private void require(RevisionFile file, Direction direction, String sql, SectionOptions options) {
        Section section = file.section(direction);
        String word = direction.word();
        if (!section.sql().contains(sql.replace("\r\n", "\n").strip())) {
            throw new TemplateException(
                    name,
                    "what it makes lacks the SQL of the " + word + ".",
                    "Write {{" + word + "}} below -- migrate:" + word + ".",
                    null);
        }
        Optional<String> lacking = Optional.of(options.toString())
                .filter(text -> !text.equals(section.options().toString()));
        if (lacking.isPresent()) {
            throw new TemplateException(
                    name,
                    "what it makes lacks the option '" + lacking.get() + "' of the " + word + ".",
                    "Write -- migrate:" + word + "{{" + word + "Options}}.",
                    null);
        }
    }
}
