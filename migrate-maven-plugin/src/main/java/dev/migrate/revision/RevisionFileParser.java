package dev.migrate.revision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a file at its marker lines; {@link HeaderParser} and {@link SectionOptionsParser} read the parts. */
final class RevisionFileParser {
    /** As nearly all files have them; other spellings are the pattern's. */
    private static final Set<String> PLAIN_MARKERS = Set.of("-- migrate:upgrade", "-- migrate:downgrade");

    private static final Pattern MARKER = Pattern.compile("--[ \\t]*migrate:(\\S*)(.*)");
    /** It belongs to the statement below it, and is read by what runs that. */
    private static final String STATEMENT_DIRECTIVE = "backfill";

    private static final Pattern INDENTED_MARKER = Pattern.compile("\\s+--\\s*migrate:.*");
    private static final Pattern MISPLACED_KEY =
            Pattern.compile("--[ \\t]*(revision|revises|depends-on|replaces):(\\s.*)?");

    private final String source;
    private final String text;
    /** The text without byte order mark, and with LF as line ends. */
    private final String content;

    private final List<Marker> markers = new ArrayList<>();
    private final Map<Direction, Section> sections = new EnumMap<>(Direction.class);

    /**
     * A marker line.
     *
     * @param start of the line in the content
     * @param body where the next line starts
     * @param line from 1
     */
    private record Marker(int start, int body, int line, String word, String options) {}

    RevisionFileParser(String source, String text) {
        this.source = source;
        this.text = text;
        this.content = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    RevisionFile parse() {
        scan();
        HeaderParser header = new HeaderParser(source, content.substring(0, start(0)));
        if (markers.isEmpty() && !header.has("revision")) {
            throw error(
                    1,
                    "this is no revision: it has neither a header (-- revision: …) nor sections (-- migrate:upgrade).",
                    "Move it out of migrate.directory, or give it a name that does not end in .sql.");
        }
        header.refuseSql();
        Revision revision = header.revision();
        for (int i = 0; i < markers.size(); i++) {
            section(markers.get(i), start(i + 1));
        }
        return new RevisionFile(
                revision,
                header.values(),
                header.created(),
                section(Direction.UPGRADE),
                section(Direction.DOWNGRADE),
                text);
    }

    /** Looks at the lines that begin with a comment; all others are passed over unread. */
    private void scan() {
        int line = 1;
        for (int start = 0; start < content.length(); line++) {
            int end = content.indexOf('\n', start);
            end = end < 0 ? content.length() : end;
            if (content.startsWith("--", start)) {
                comment(start, end, line);
            }
            start = end + 1;
        }
    }

    private void comment(int start, int end, int line) {
        String comment = content.substring(start, end);
        if (comment.indexOf(':') < 0 || (markers.isEmpty() && !comment.contains("migrate:"))) {
            return;
        }
        int body = Math.min(end + 1, content.length());
        if (PLAIN_MARKERS.contains(comment)) {
            markers.add(new Marker(start, body, line, comment.substring(comment.indexOf(':') + 1), ""));
            return;
        }
        Matcher marker = MARKER.matcher(comment);
        boolean matches = marker.matches();
        if (matches && marker.group(1).equals(STATEMENT_DIRECTIVE)) {
            refuseOutsideOfSections(line);
        } else if (matches) {
            markers.add(new Marker(start, body, line, marker.group(1), marker.group(2)));
        } else if (!markers.isEmpty()) {
            refuseHeaderLine(comment, line);
        }
    }

    private void refuseOutsideOfSections(int line) {
        if (markers.isEmpty()) {
            throw error(
                    line,
                    "-- migrate:" + STATEMENT_DIRECTIVE + " stands before the first section.",
                    "It stands directly above its statement, in a section.");
        }
    }

    private void refuseHeaderLine(String comment, int line) {
        Matcher key = MISPLACED_KEY.matcher(comment);
        if (key.matches()) {
            throw error(
                    line,
                    "the header line " + key.group(1) + " stands after the first section.",
                    "Move it above the first -- migrate: line. If it is a comment, word it otherwise.");
        }
    }

    /** Where a marker line starts; after the last, the end. */
    private int start(int marker) {
        return marker < markers.size() ? markers.get(marker).start() : content.length();
    }

    private Section section(Direction direction) {
        Section section = sections.get(direction);
        if (section == null) {
            throw missing(direction);
        }
        return section;
    }

    private void section(Marker marker, int end) {
        Direction direction = direction(marker);
        SectionOptions options = new SectionOptionsParser(source, marker.line(), direction).parse(marker.options());
        Section section = new Section(direction, options, content.substring(marker.body(), end), marker.line() + 1);
        Section other = sections.putIfAbsent(direction, section);
        if (other != null) {
            throw error(
                    marker.line(),
                    "the section -- migrate:" + direction.word() + " is there already, in line "
                            + (other.firstLine() - 1) + ".",
                    "Keep one of them. Inside a text or a function body, put a blank before the line.");
        }
        if (options.irreversible().isPresent()) {
            refuseSql(section);
        }
    }

    private Direction direction(Marker marker) {
        for (Direction direction : Direction.values()) {
            if (direction.word().equals(marker.word())) {
                return direction;
            }
        }
        throw error(
                marker.line(),
                "there is no section -- migrate:" + marker.word() + ".",
                "A revision has the sections -- migrate:upgrade and -- migrate:downgrade.");
    }

    private void refuseSql(Section irreversible) {
        int number = irreversible.firstLine();
        for (String line : irreversible.sql().split("\n", -1)) {
            if (!line.isBlank() && !line.strip().startsWith("--")) {
                throw error(
                        number,
                        "the downgrade is marked irreversible, but has SQL.",
                        "Remove either the SQL or the mark.");
            }
            number++;
        }
    }

    private RevisionFileException missing(Direction direction) {
        String[] lines = content.stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (INDENTED_MARKER.matcher(lines[i]).matches()) {
                return error(
                        i + 1,
                        "there is no section -- migrate:" + direction.word() + ", and this marker is indented.",
                        "A marker begins in the first column.");
            }
        }
        String advice = direction == Direction.DOWNGRADE
                ? "Add a line -- migrate:downgrade with the way back below it; if there is none, say so:"
                        + " -- migrate:downgrade irreversible: WHY"
                : "Add a line -- migrate:upgrade above the SQL.";
        return error(lines.length, "there is no section -- migrate:" + direction.word() + ".", advice);
    }

    private RevisionFileException error(int line, String problem, String advice) {
        return new RevisionFileException(source, line, problem, advice);
    }
}
