package dev.tributary.platform.graphql.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.platform.graphql.DoorSettings;
import dev.tributary.platform.http.CallerKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Limits how often one caller may send requests to this replica, with a {@link TokenBucket} each. See ADR 9. */
// Caffeine chooses generated classes by a cache's features; Quarkus registers only some of them.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSAMS"})
@ApplicationScoped
class RateLimit {

    /** Some 25 MB of buckets. If there are more callers, Caffeine's policy keeps the frequent ones. */
    private static final long MOST_BUCKETS = 100_000;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double perSecond;
    private final int burst;
    private final LongSupplier clock;
    private final Cache<String, TokenBucket> buckets;

    @Inject
    RateLimit(DoorSettings settings) {
        this(settings.requestsPerSecond(), settings.burst(), System::nanoTime);
    }

    RateLimit(double perSecond, int burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = Math.max(1, burst);
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(
                        isOn() ? TokenBucket.nanosToFill(perSecond, this.burst) : SECOND, TimeUnit.NANOSECONDS)
                .ticker(clock::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** The whole seconds until the caller may send a request; 0 if it may now, which then counts. */
    long secondsToWait(RoutingContext exchange) {
        if (!isOn()) {
            return 0;
        }
        long now = clock.getAsLong();
        long wait = buckets.get(CallerKey.of(exchange), unknown -> new TokenBucket(perSecond, burst, now))
                .take(now);
        return (wait + SECOND - 1) / SECOND;
    }

    private boolean isOn() {
        return perSecond > 0;
    }
}
