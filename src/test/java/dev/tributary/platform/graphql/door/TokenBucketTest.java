package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.AtOnce;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aFullBucketHasAsManyTokensAsItHoldsAndThenOneAtATime() {
        var bucket = new TokenBucket(2, 3, 0);

        assertThat(taken(bucket, 0, 4)).isEqualTo(3);
        assertThat(bucket.take(0)).isEqualTo(SECOND / 2);
        assertThat(bucket.take(SECOND / 2 - 1)).isEqualTo(1);
        assertThat(taken(bucket, SECOND / 2, 2)).isEqualTo(1);
        assertThat(taken(bucket, 2 * SECOND, 10)).isEqualTo(3);
    }

    @Test
    void aBucketThatWasLeftAloneHoldsNoMoreThanItCan() {
        var bucket = new TokenBucket(2, 3, 0);
        taken(bucket, 0, 3);

        assertThat(taken(bucket, 1_000_000 * SECOND, 10)).isEqualTo(3);
    }

    @Test
    void askingInVainMakesNobodyWaitLonger() {
        var bucket = new TokenBucket(0.1, 1, 0);
        bucket.take(0);

        assertThat(IntStream.range(0, 100).mapToLong(any -> bucket.take(0))).containsOnly(10 * SECOND);
        assertThat(bucket.take(10 * SECOND)).isZero();
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() {
        var bucket = new TokenBucket(1, 1000, 0);

        var taken = AtOnce.times(16, any -> taken(bucket, 0, 500));

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
    }

    /** The clock may begin anywhere and overflow on the way. */
    @Property
    void noStretchOfTimeHasMoreThanTheSizeAndWhatTheRateGives(
            @ForAll long begin,
            @ForAll @IntRange(min = 1, max = 100) int perSecond,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = SECOND) Long> pauses) {
        var bucket = new TokenBucket(perSecond, size, begin);
        long perToken = Math.round((double) SECOND / perSecond);
        List<Long> granted = new ArrayList<>();
        long elapsed = 0;
        for (long pause : pauses) {
            elapsed += pause;
            long early = bucket.take(begin + elapsed);
            if (early == 0) {
                granted.add(elapsed);
            } else {
                assertThat(early).isBetween(1L, perToken);
                assertThat(bucket.take(begin + elapsed + early - 1)).isEqualTo(1);
                elapsed += early;
                assertThat(bucket.take(begin + elapsed)).isZero();
                granted.add(elapsed);
            }
        }
        for (int first = 0; first < granted.size(); first++) {
            for (int last = first; last < granted.size(); last++) {
                assertThat((last - first + 1 - size) * perToken)
                        .isLessThanOrEqualTo(granted.get(last) - granted.get(first));
            }
        }
    }

    private static int taken(TokenBucket bucket, long now, int times) {
        return (int)
                IntStream.range(0, times).filter(any -> bucket.take(now) == 0).count();
    }
}
