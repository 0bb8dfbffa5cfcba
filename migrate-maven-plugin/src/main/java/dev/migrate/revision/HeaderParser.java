package dev.migrate.revision;

import dev.migrate.Similar;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads the comments at the head of a file. */
final class HeaderParser {
    private static final Set<String> KEYS =
            Set.of("revision", "revises", "depends-on", "labels", "replaces", "author", "created");
    /** Keys on which the history depends: a misspelt one must not pass for one of the project's own. */
    private static final List<String> GRAPH_KEYS = List.of("revision", "revises", "depends-on", "labels", "replaces");

    private static final Map<String, String> OTHER_WORDS = Map.of(
            "down-revision", "revises",
            "parent", "revises",
            "parents", "revises",
            "depends", "depends-on",
            "branch-labels", "labels");
    private static final String SEPARATORS = ", \t\u000B\f\r";
    /** The form in which new files have a time; 0 stands for any digit. */
    private static final String WRITTEN_TIME = "0000-00-00T00:00:00Z";

    private final String source;
    private final List<String> lines;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Integer> lineOfKey = new HashMap<>();
    private final List<String> message = new ArrayList<>();

    /** @param header the file up to its first section, with LF as line ends */
    HeaderParser(String source, String header) {
        this.source = source;
        this.lines = List.of(header.split("\n", -1));
        boolean started = false;
        boolean inMessage = false;
        for (int i = 0; i < lines.size(); i++) {
            String comment = comment(lines.get(i));
            boolean first = !started && !comment.isEmpty();
            int colon = colon(comment);
            if (colon > 0 && !(first && !isKey(comment.substring(0, colon)))) {
                put(i, comment.substring(0, colon).toLowerCase(Locale.ROOT), comment.substring(colon + 1));
                inMessage = false;
            } else if (first || inMessage) {
                inMessage = !comment.isEmpty();
                message.add(comment);
            }
            started |= !comment.isEmpty();
        }
    }

    /** Whether a message would be taken for a header line if it stood at the head of a file. */
    static boolean isHeaderLine(String message) {
        int colon = colon(message);
        return message.startsWith("migrate:") || (colon > 0 && isKey(message.substring(0, colon)));
    }

    /** Where the colon of a line {@code key: value} is; -1: it is no such line. */
    private static int colon(String comment) {
        int colon = comment.indexOf(':');
        boolean ends = colon + 1 == comment.length() || Character.isWhitespace(comment.charAt(colon + 1));
        return colon > 0 && ends && isWord(comment, colon) ? colon : -1;
    }

    /** Whether a text begins with a letter, and has letters, digits, {@code _} and {@code -} up to a place. */
    private static boolean isWord(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetter(c) && (i == 0 || !(Ascii.isDigit(c) || c == '_' || c == '-'))) {
                return false;
            }
        }
        return true;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void refuseSql() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("--")) {
                throw error(
                        i,
                        "SQL before the first section: the header is comments only.",
                        "Move it below -- migrate:upgrade; header lines stand above the SQL.");
            }
        }
    }

    Revision revision() {
        refuseMisspelt();
        return new Revision(
                id(),
                String.join(" ", message).strip(),
                ids("revises"),
                ids("depends-on"),
                ids("labels"),
                ids("replaces"),
                source);
    }

    Optional<OffsetDateTime> created() {
        return value("created").map(this::time);
    }

    /** By key in lower case; of a key that stands several times, all values in their order. */
    Map<String, List<String>> values() {
        return values;
    }

    private static String comment(String line) {
        String stripped = line.strip();
        return stripped.startsWith("--") ? stripped.substring(2).strip() : "";
    }

    private static boolean isKey(String word) {
        return KEYS.contains(word.toLowerCase(Locale.ROOT));
    }

    private void put(int index, String key, String value) {
        values.computeIfAbsent(key, word -> new ArrayList<>()).add(value.strip());
        Integer other = lineOfKey.putIfAbsent(key, index);
        if (other != null && isKey(key)) {
            throw error(
                    index,
                    "the header line " + key + " is there already, in line " + (other + 1) + ".",
                    "Keep one; several values have commas between.");
        }
    }

    private void refuseMisspelt() {
        for (String key : values.keySet()) {
            String dashed = key.replace('_', '-');
            String meant = OTHER_WORDS.get(dashed);
            if (meant == null && !KEYS.contains(key)) {
                meant = GRAPH_KEYS.stream()
                        .filter(known -> Similar.distance(known, dashed) <= 1)
                        .findFirst()
                        .orElse(null);
            }
            if (meant != null) {
                throw error(line(key), "unknown header line " + key + ".", "Did you mean " + meant + "?");
            }
        }
    }

    private String id() {
        Optional<String> id = value("revision");
        if (id.isEmpty()) {
            throw error(
                    0,
                    "the header has no line -- revision: ID.",
                    "Give it an id that no other has, such as 12 hex digits.");
        }
        return valid("revision", id.get());
    }

    private List<String> ids(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(value(key).orElse(""), SEPARATORS);
        while (words.hasMoreTokens()) {
            String id = valid(key, words.nextToken());
            if (ids.contains(id)) {
                throw error(line(key), key + " names " + id + " twice.", "Keep one.");
            }
            ids.add(id);
        }
        return ids;
    }

    private String valid(String key, String id) {
        Optional<String> problem = RevisionId.problem(id);
        if (problem.isPresent()) {
            throw error(
                    line(key),
                    "'" + id + "' cannot be " + (key.equals("labels") ? "a label" : "a revision id") + ": "
                            + problem.get() + ".",
                    key.equals("revises") && (id.equals("base") || id.equals("none"))
                            ? "A base has no revises line: leave it out."
                            : "Correct the header line " + key + ".");
        }
        return id;
    }

    private OffsetDateTime time(String text) {
        try {
            return isWrittenTime(text) ? writtenTime(text) : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw error(line("created"), "'" + text + "' is no time.", "Write it like 2025-10-28T12:00:00Z.");
        }
    }

    private static boolean isWrittenTime(String text) {
        boolean is = text.length() == WRITTEN_TIME.length();
        for (int i = 0; is && i < text.length(); i++) {
            char expected = WRITTEN_TIME.charAt(i);
            is = expected == '0' ? Ascii.isDigit(text.charAt(i)) : text.charAt(i) == expected;
        }
        return is;
    }

    /** What new files have is read by hand: with a formatter it would be a third of the time that a large history takes. */
    private static OffsetDateTime writtenTime(String text) {
        return OffsetDateTime.of(
                digits(text, 0, 4),
                digits(text, 5, 7),
                digits(text, 8, 10),
                digits(text, 11, 13),
                digits(text, 14, 16),
                digits(text, 17, 19),
                0,
                ZoneOffset.UTC);
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private Optional<String> value(String key) {
        List<String> all = values.get(key);
        return all == null || all.get(0).isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    private int line(String key) {
        return lineOfKey.getOrDefault(key, 0);
    }

    private RevisionFileException error(int index, String problem, String advice) {
        return new RevisionFileException(source, index + 1, problem, advice);
    }
}
