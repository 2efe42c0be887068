package dev.tributary.platform.graphql.door;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of tokens, full at first and filled at an even rate. Its whole state is one number, the moment at which it
 * is full again; it needs neither timer nor lock. Moments are those of {@code System.nanoTime()}.
 */
final class TokenBucket {

    private final long perToken;
    private final long whenEmpty;
    private final AtomicLong fullAt;

    TokenBucket(double perSecond, int size, long now) {
        this.perToken = nanosPerToken(perSecond);
        this.whenEmpty = nanosToFill(perSecond, size);
        this.fullAt = new AtomicLong(now);
    }

    /** How long an empty bucket takes to fill. A bucket unused for that long equals a new one. */
    static long nanosToFill(double perSecond, int size) {
        return size * nanosPerToken(perSecond);
    }

    private static long nanosPerToken(double perSecond) {
        return Math.max(1, Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond));
    }

    /**
     * Takes a token, if there is one.
     *
     * @return 0, or the nanoseconds until there is one
     */
    long take(long now) {
        while (true) {
            long full = fullAt.get();
            // The clock may overflow, so moments are compared by their difference.
            long then = (full - now > 0 ? full : now) + perToken;
            long early = then - now - whenEmpty;
            if (early > 0) {
                return early;
            }
            if (fullAt.compareAndSet(full, then)) {
                return 0;
            }
        }
    }
}
