package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How new files are named: text with parts in braces. {@code {slug}} is the message in small letters, {@code {id}} the
 * revision's id, and any other part a date as {@link DateTimeFormatter} writes it, in digits: {@code {yyyyMMdd_HHmm}_{slug}.sql}. A
 * slash makes a subfolder: {@code {yyyy}/{MMdd}_{slug}.sql}.
 */
public final class FileNamePattern {
    /** Sorts by time: {@code 20251028_1200_add_device_location_field.sql}. */
    public static final String DEFAULT = "{yyyyMMdd_HHmm}_{slug}.sql";

    /** Not every letter that a date may have: a misspelt {message} would pass for one. */
    private static final Pattern DATE = Pattern.compile("[yuMdHmsSDQw'T_.-]+");

    private static final Pattern PARTS = Pattern.compile("\\{([^{}]*)}|[^{}]+");
    private static final Pattern NAME = Pattern.compile("(?:[^/\\\\:*?\"<>|\\p{Cntrl}.][^/\\\\:*?\"<>|\\p{Cntrl}]*/)*"
            + "[^/\\\\:*?\"<>|\\p{Cntrl}.][^/\\\\:*?\"<>|\\p{Cntrl}]*\\.sql");

    private final List<Part> parts;
    private final ZoneId zone;

    private interface Part {
        String text(String id, String slug, ZonedDateTime created);
    }

    private FileNamePattern(List<Part> parts, ZoneId zone) {
        this.parts = parts;
        this.zone = zone;
    }

    /**
     * Reads a pattern.
     *
     * @param zone of the date in the name
     * @throws MigrateException when it is none, or makes no name of a file that ends in {@code .sql}
     */
    public static FileNamePattern of(String pattern, ZoneId zone) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(pattern);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            parts.add(part(pattern, matcher.group(), matcher.group(1)));
            end = matcher.end();
        }
        if (end < pattern.length()) {
            throw bad(pattern, "a brace is not closed, or not opened");
        }
        FileNamePattern result = new FileNamePattern(List.copyOf(parts), zone);
        String sample = result.name("0123456789ab", "sample", Instant.EPOCH);
        if (!NAME.matcher(sample).matches()) {
            throw bad(pattern, "it makes the name '" + sample + "', which must end in .sql and work on every system");
        }
        return result;
    }

    /** The name of a new file, relative to its folder. */
    public String name(String id, String message, Instant created) {
        String words = Slug.of(message);
        String slug = words.isEmpty() ? id : words;
        ZonedDateTime date = created.atZone(zone);
        StringBuilder name = new StringBuilder();
        parts.forEach(part -> name.append(part.text(id, slug, date)));
        return name.toString();
    }

    private static Part part(String pattern, String literal, @Nullable String braces) {
        if (braces == null) {
            return (id, slug, created) -> literal;
        }
        return switch (braces) {
            case "slug" -> (id, slug, created) -> slug;
            case "id" -> (id, slug, created) -> id;
            default -> date(pattern, braces);
        };
    }

    private static Part date(String pattern, String braces) {
        String problem = "{" + braces + "} is neither slug nor id nor a date";
        if (!DATE.matcher(braces).matches()) {
            throw bad(pattern, problem);
        }
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(braces, Locale.ROOT);
            return (id, slug, created) -> formatter.format(created);
        } catch (IllegalArgumentException e) {
            throw bad(pattern, problem);
        }
    }

    private static MigrateException bad(String pattern, String problem) {
        return new MigrateException(
                "'" + pattern + "' is no pattern of a file name: " + problem + ".", "The default is " + DEFAULT + ".");
    }
}
