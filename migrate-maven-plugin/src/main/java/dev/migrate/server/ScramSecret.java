package dev.migrate.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a server keeps of a password, and takes in its place (RFC 5802, and pg_authid.rolpassword in PostgreSQL's manual).
 *
 * <p>Of one iteration: they make guessing dear, and nobody guesses a random password, while each session of a server that
 * was told the password itself waits for 4,096 of them.
 */
final class ScramSecret {
    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 1;

    private ScramSecret() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return of(password, salt);
    }

    static String of(String password, byte[] salt) {
        byte[] firstBlock = ByteBuffer.allocate(salt.length + Integer.BYTES)
                .put(salt)
                .putInt(1)
                .array();
        Key salted = key(hmac(key(ascii(password)), firstBlock));
        byte[] storedKey = sha256(hmac(salted, ascii("Client Key")));
        byte[] serverKey = hmac(salted, ascii("Server Key"));
        return "SCRAM-SHA-256$%d:%s$%s:%s".formatted(ITERATIONS, base64(salt), base64(storedKey), base64(serverKey));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Key key(byte[] bytes) {
        return new SecretKeySpec(bytes, HMAC);
    }

    private static byte[] hmac(Key key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
