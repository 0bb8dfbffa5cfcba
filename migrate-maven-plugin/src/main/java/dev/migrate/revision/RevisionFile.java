package dev.migrate.revision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One revision as text.
 *
 * <pre>
 * -- Add device location field
 * --
 * -- revision: 3f2a9c81d4e0
 * -- revises: 1975ea83b712
 * -- created: 2025-10-28T12:00:00Z
 *
 * -- migrate:upgrade
 * ALTER TABLE public.device ADD COLUMN location varchar(255);
 *
 * -- migrate:downgrade
 * ALTER TABLE public.device DROP COLUMN location;
 * </pre>
 *
 * <p>The header is comments only. Its first paragraph is the message, unless its first line is one of the keys below. The
 * keys may come in any order; one key stands once; lists have commas or blanks between. {@code revision}: the id. {@code
 * revises}: what it follows; left out in a base. {@code depends-on}, {@code labels}, {@code replaces}: as in {@link
 * Revision}. {@code author}: free text. {@code created}: a time with its offset. Keys that are not known are the project's
 * own; other comments are free.
 *
 * <p>A section begins with its marker, {@code -- migrate:upgrade} or {@code -- migrate:downgrade}, in the first column of a
 * line. Such a line always counts, inside quotes and block comments, too: no SQL is read to find the sections. Where a
 * script needs this text at the start of a line, a blank before it makes it plain text. Each section stands once, in either
 * order. The marker line takes the options of {@link SectionOptions}.
 */
public final class RevisionFile {
    private final Revision revision;
    private final Map<String, List<String>> header;
    private final Optional<OffsetDateTime> created;
    private final Section upgrade;
    private final Section downgrade;
    private final String text;
    private final @Nullable String javaClass;
    private final @Nullable String javaSource;

    RevisionFile(
            Revision revision,
            Map<String, List<String>> header,
            Optional<OffsetDateTime> created,
            Section upgrade,
            Section downgrade,
            String text) {
        this(revision, header, created, upgrade, downgrade, text, null, null);
    }

    private RevisionFile(
            Revision revision,
            Map<String, List<String>> header,
            Optional<OffsetDateTime> created,
            Section upgrade,
            Section downgrade,
            String text,
            @Nullable String javaClass,
            @Nullable String javaSource) {
        this.revision = revision;
        this.header = header;
        this.created = created;
        this.upgrade = upgrade;
        this.downgrade = downgrade;
        this.text = text;
        this.javaClass = javaClass;
        this.javaSource = javaSource;
    }

    /**
     * Reads the text of a file.
     *
     * @param source what messages call the file: its path
     * @throws RevisionFileException when it is no well-formed revision, with the line
     */
    public static RevisionFile parse(String source, String text) {
        return new RevisionFileParser(source, text).parse();
    }

    /**
     * A revision that is a Java class.
     *
     * @param source what messages call it: the path of its source, or its name
     * @param header a file's text with empty sections, which say what the class says of itself
     * @param javaSource the text of its source, where that is at hand
     * @throws RevisionFileException when the header is not well-formed
     */
    public static RevisionFile ofClass(String source, String header, String javaClass, Optional<String> javaSource) {
        RevisionFile file = parse(source, header);
        return new RevisionFile(
                file.revision,
                file.header,
                file.created,
                withoutText(file.upgrade),
                withoutText(file.downgrade),
                javaSource.orElse(header),
                javaClass,
                javaSource.orElse(null));
    }

    /** Lines that the class names are those of its own source. */
    private static Section withoutText(Section section) {
        return new Section(section.direction(), section.options(), "", 1);
    }

    /** The class that the revision is; empty: it is a file of SQL. */
    public Optional<String> javaClass() {
        return Optional.ofNullable(javaClass);
    }

    /** The class's source; empty: it is no class, or its source is not at hand. */
    public Optional<String> javaSource() {
        return Optional.ofNullable(javaSource);
    }

    /** Its node of the graph. */
    public Revision revision() {
        return revision;
    }

    /** One of its two sections. */
    public Section section(Direction direction) {
        return switch (direction) {
            case UPGRADE -> upgrade;
            case DOWNGRADE -> downgrade;
        };
    }

    /** The value of a header key, the project's own ones included; of several, the first. Case does not count. */
    public Optional<String> header(String key) {
        return header.getOrDefault(key.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** When it was made. */
    public Optional<OffsetDateTime> created() {
        return created;
    }

    /** Who made it. */
    public Optional<String> author() {
        return header("author").filter(author -> !author.isEmpty());
    }

    /** The text as it was read, of a class its source, byte order mark and line ends included. */
    public String text() {
        return text;
    }

    /** The source. */
    @Override
    public String toString() {
        return revision.source();
    }
}
