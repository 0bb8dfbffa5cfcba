package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint of what a script executes. Line ends, trailing blanks, blank lines around a section, the order of the
 * sections, their options and the header do not count; everything else in both sections does, comments included.
 *
 * @param algorithm how the text was normalised and hashed, for example {@code sha256/1}; a change of either gets a new name
 * @param value lower-case hex digits
 */
public record Checksum(String algorithm, String value) {
    private static final String ALGORITHM = "sha256/1";
    private static final String JAVA = "java-sha256/1";
    private static final MessageDigest SHA256 = newSha256();
    private static final Checksum NONE = new Checksum("none", "java");

    /**
     * Of a file, with the algorithm of this version. Of a class it is its source's, without comments and layout: what a
     * compiler makes of it changes with the compiler. A class whose source is not at hand has none.
     */
    public static Checksum of(RevisionFile file) {
        if (file.javaClass().isPresent()) {
            return file.javaSource()
                    .map(source -> new Checksum(JAVA, hash(JavaText.normalised(source))))
                    .orElse(NONE);
        }
        return of(file.section(Direction.UPGRADE), file.section(Direction.DOWNGRADE));
    }

    /** Of the two sections of a script, with the algorithm of this version. */
    public static Checksum of(Section upgrade, Section downgrade) {
        return new Checksum(ALGORITHM, hash(normalised(upgrade) + normalised(downgrade)));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws MigrateException when it is no checksum
     */
    public static Checksum parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new MigrateException("'" + text + "' is no checksum.", "Expected is ALGORITHM:VALUE.");
        }
        return new Checksum(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether the file is another than this was made of; false where this version does not know the algorithm. */
    public boolean differsFrom(RevisionFile file) {
        Checksum now = of(file);
        return algorithm.equals(now.algorithm()) && !equals(now);
    }

    /** Whether this version knows the algorithm. What a newer one has made cannot be compared; the scripts themselves can. */
    public boolean isKnown() {
        return algorithm.equals(ALGORITHM) || algorithm.equals(JAVA) || algorithm.equals(NONE.algorithm());
    }

    /** {@code sha256/1:…}. */
    @Override
    public String toString() {
        return algorithm + ":" + value;
    }

    /** The marker cannot be a line of the section itself, so two different files have different texts. */
    private static String normalised(Section section) {
        StringBuilder text =
                new StringBuilder("-- migrate:").append(section.direction().word());
        String sql = section.sql();
        int lineEnds = 1;
        boolean isFirst = true;
        for (int start = 0; start < sql.length(); lineEnds++) {
            int newline = sql.indexOf('\n', start);
            int end = newline < 0 ? sql.length() : newline;
            int contentEnd = endWithoutBlanks(sql, start, end);
            if (contentEnd > start) {
                text.append("\n".repeat(isFirst ? 1 : lineEnds)).append(sql, start, contentEnd);
                lineEnds = 0;
                isFirst = false;
            }
            start = end + 1;
        }
        return text.append('\n').toString();
    }

    /** A line as the checksum sees it. */
    static String withoutTrailingBlanks(String line) {
        return line.substring(0, endWithoutBlanks(line, 0, line.length()));
    }

    /** Where a line ends for the checksum. */
    private static int endWithoutBlanks(String sql, int start, int end) {
        int contentEnd = end;
        while (contentEnd > start && (sql.charAt(contentEnd - 1) == ' ' || sql.charAt(contentEnd - 1) == '\t')) {
            contentEnd--;
        }
        return contentEnd;
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy: to find the algorithm anew for each script would take longer than to hash it. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own digests can be copied", e);
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
