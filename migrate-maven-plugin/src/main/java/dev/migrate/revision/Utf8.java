package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text files, which are UTF-8 on every machine. */
public final class Utf8 {
    /** Stands where the bytes were no UTF-8; or was in the text itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String ADVICE = "Save the file in UTF-8.";

    private Utf8() {}

    /**
     * The text of a file, to the byte.
     *
     * @param source what messages call the file
     * @throws MigrateException when it cannot be read
     * @throws RevisionFileException when it is not UTF-8, with the line
     */
    public static String read(Path file, String source) {
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (IOException e) {
            throw new MigrateException(
                    "Cannot read " + source + ": " + reason(e) + ".", "Check the file and its rights.", e);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(bytes, source);
        }
        if (text.indexOf('\0') >= 0) {
            throw new RevisionFileException(
                    source,
                    lineAt(bytes, zeroIn(bytes)),
                    "the text has a zero byte, which PostgreSQL does not take.",
                    ADVICE);
        }
        return text;
    }

    /** By java.io, in half the time of java.nio; which takes names that are not of the platform's charset, and says what is wrong. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
        } catch (IOException e) {
            return Files.readAllBytes(file);
        }
    }

    private static void refuseMalformed(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new RevisionFileException(source, lineAt(bytes, in.position()), "the text is not UTF-8.", ADVICE);
        }
    }

    /** Why a file could not be used, in a few words. */
    static String reason(IOException exception) {
        if (exception instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (exception instanceof NoSuchFileException) {
            return "it does not exist";
        }
        String reason = exception instanceof FileSystemException system ? system.getReason() : exception.getMessage();
        return reason == null ? exception.getClass().getSimpleName() : reason;
    }

    /** Where the first one is; there is one. */
    private static int zeroIn(byte[] bytes) {
        int place = 0;
        while (bytes[place] != 0) {
            place++;
        }
        return place;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
