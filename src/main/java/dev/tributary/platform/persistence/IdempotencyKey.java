package dev.tributary.platform.persistence;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a repeated request one effect. A mutation that takes a key has both {@link Problem}s among its error codes,
 * by their names, and calls the field of its input {@code idempotencyKey}.
 *
 * @param operation the name of the mutation
 * @param key chosen by the caller, anew for every effect that is meant to be one
 * @param requestHash of what was asked for, so that a key used for something else is noticed
 */
public record IdempotencyKey(String operation, String key, String requestHash) {

    /** What can be wrong with a key. */
    public enum Problem {
        IDEMPOTENCY_KEY_INVALID,
        IDEMPOTENCY_KEY_REUSED;

        Rejection rejection() {
            return Rejection.of(this, "idempotencyKey");
        }
    }

    /** The longest key that is taken. */
    public static final int LONGEST = 200;

    /** The key of this request; requests are the same if their text is. */
    public static IdempotencyKey of(String operation, String key, Record request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(request.toString().getBytes(StandardCharsets.UTF_8));
            return new IdempotencyKey(operation, key, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether the caller chose a key that can be kept. */
    boolean isUsable() {
        return TextKind.LINE.flaw(key, LONGEST) == null;
    }
}
