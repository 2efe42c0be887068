package dev.tributary.platform.persistence;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A key that makes repeated requests have one effect. A mutation with a key has both {@link Problem}s among its error
 * codes, by their names, and calls the field of its input {@code idempotencyKey}.
 *
 * @param codes the error codes of the mutation
 * @param operation the name of the mutation
 * @param key chosen by the caller, a new one for every intended effect
 * @param requestHash the hash of the request, to notice a key that is used again for another request
 */
public record IdempotencyKey<C extends Enum<C>>(Class<C> codes, String operation, String key, String requestHash) {

    /** The problems of a key. */
    public enum Problem {
        IDEMPOTENCY_KEY_INVALID,
        IDEMPOTENCY_KEY_REUSED;

        <C extends Enum<C>> Rejection<C> rejection(Class<C> codes) {
            return Rejection.of(Enum.valueOf(codes, name()), "idempotencyKey");
        }
    }

    /** The greatest length of a key. */
    public static final int LONGEST = 200;

    /**
     * The key of this request. Two requests of the operation are the same if all their values are equal, whatever the
     * names of their classes.
     */
    public static <C extends Enum<C>> IdempotencyKey<C> of(
            Class<C> codes, String operation, String key, Record request) {
        return of(codes, operation, key, RequestText.of(request));
    }

    /** The same for a request that is no record, but these values. */
    public static <C extends Enum<C>> IdempotencyKey<C> of(
            Class<C> codes, String operation, String key, List<?> request) {
        return of(codes, operation, key, RequestText.of(request));
    }

    private static <C extends Enum<C>> IdempotencyKey<C> of(
            Class<C> codes, String operation, String key, String request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return new IdempotencyKey<>(codes, operation, key, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether the key can be stored. */
    boolean isUsable() {
        return TextKind.LINE.flaw(key, LONGEST) == null;
    }
}
