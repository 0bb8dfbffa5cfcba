package dev.migrate.classes;

import java.util.List;
import java.util.Map;

/** The elements of a {@code @Revision} as the text of a revision's file, whose rules then hold for them, too. */
record HeaderText(Map<String, List<String>> elements) {
    private static final String ENDS_OF_LINES = "[\\r\\n\\u2028\\u2029]+";

    String text() {
        StringBuilder text = new StringBuilder("-- " + value("message") + "\n--\n");
        header(text, "revision", "id");
        header(text, "revises", "revises");
        header(text, "depends-on", "dependsOn");
        header(text, "labels", "labels");
        header(text, "replaces", "replaces");
        header(text, "author", "author");
        header(text, "created", "created");
        String options = option("lock-timeout", "lockTimeout") + option("statement-timeout", "statementTimeout");
        String transaction = value("transactional").equals("0") ? " transaction=none" : "";
        String irreversible = value("irreversible");
        return text.append("\n-- migrate:upgrade" + transaction + options)
                .append("\n\n-- migrate:downgrade" + transaction + options)
                .append(irreversible.isEmpty() ? "\n" : " irreversible: " + irreversible + "\n")
                .toString();
    }

    private void header(StringBuilder text, String key, String element) {
        String value = value(element);
        if (!value.isEmpty()) {
            text.append("-- ").append(key).append(": ").append(value).append('\n');
        }
    }

    private String option(String key, String element) {
        String value = value(element);
        return value.isEmpty() ? "" : " " + key + "=" + value;
    }

    private String value(String element) {
        return String.join(", ", elements.getOrDefault(element, List.of()))
                .replaceAll(ENDS_OF_LINES, " ")
                .strip();
    }
}
