package dev.tributary.platform.graphql.door;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of tokens, full at first and filled at an even rate. All of it is one number, the moment at which it is full
 * again: no timer fills it, and no lock guards it. Moments are those of a clock of nanoseconds.
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

    /** How long an empty bucket takes to be full: one left alone for so long is as good as new. */
    static long nanosToFill(double perSecond, int size) {
        return size * nanosPerToken(perSecond);
    }

    private static long nanosPerToken(double perSecond) {
        return Math.max(1, Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond));
    }

    /**
     * Takes a token, if there is one.
     *
     * @return 0, or how many nanoseconds it is until there is one
     */
    long take(long now) {
        while (true) {
            long full = fullAt.get();
            // The clock may overflow: moments are compared by what is between them.
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
