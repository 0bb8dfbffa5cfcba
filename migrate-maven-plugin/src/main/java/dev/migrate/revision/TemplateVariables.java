package dev.migrate.revision;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a {@link Template} may use. */
final class TemplateVariables {
    static final List<String> NAMES = List.of(
            "message",
            "revision",
            "date",
            "author",
            "parents",
            "parentList",
            "dependsOn",
            "dependsOnList",
            "labels",
            "labelList",
            "replaces",
            "replacesList",
            "upgrade",
            "upgradeOptions",
            "downgrade",
            "downgradeOptions");

    private TemplateVariables() {}

    /** @param template for messages */
    static Map<String, Object> of(String template, NewRevision revision) {
        Map<String, Object> variables = new HashMap<>(revision.own());
        refuseTaken(template, revision);
        Revision node = revision.node();
        variables.put("message", node.message());
        variables.put("revision", node.id());
        variables.put(
                "date",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(revision.created().truncatedTo(ChronoUnit.SECONDS)));
        variables.put("author", revision.author().orElse(""));
        putList(variables, "parents", "parentList", node.revises());
        putList(variables, "dependsOn", "dependsOnList", node.dependsOn());
        putList(variables, "labels", "labelList", node.labels());
        putList(variables, "replaces", "replacesList", node.replaces());
        variables.put("upgrade", sql(revision.upgrade()));
        variables.put("upgradeOptions", options(revision.upgradeOptions()));
        variables.put("downgrade", sql(revision.downgrade()));
        variables.put("downgradeOptions", options(revision.downgradeOptions()));
        return variables;
    }

    private static void putList(Map<String, Object> variables, String joined, String each, List<String> values) {
        variables.put(joined, String.join(", ", values));
        variables.put(each, values);
    }

    private static void refuseTaken(String template, NewRevision revision) {
        for (String name : NAMES) {
            if (revision.own().containsKey(name)) {
                throw new TemplateException(
                        template, "the variable '" + name + "' is the plugin's.", "Give yours another name.", null);
            }
        }
    }

    private static String sql(String sql) {
        return sql.replace("\r\n", "\n").strip();
    }

    private static String options(SectionOptions options) {
        String text = options.toString();
        return text.isEmpty() ? "" : " " + text;
    }
}
