package dev.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** Repeatable randomness: a stream of draws that depends on the seed and the stream's name only. */
final class DemoDraw {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    // java.util.Random and StrictMath are specified to the bit; RandomGenerator and Math are not.
    private final Random random;

    DemoDraw(long seed, String stream) {
        random = new Random(seed * 1_000_003 + stream.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    /** A normally distributed number. */
    double bell(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** A factor around 1, equally often x and 1/x, without the extremes that chance would produce now and then. */
    double factor(double deviation) {
        double bell = StrictMath.max(-2.5, StrictMath.min(2.5, random.nextGaussian()));
        return StrictMath.exp(deviation * bell);
    }

    int poisson(double mean) {
        if (mean > 60) {
            return (int) StrictMath.max(0, StrictMath.rint(bell(mean, StrictMath.sqrt(mean))));
        }
        int count = 0;
        double product = random.nextDouble();
        for (double limit = StrictMath.exp(-mean); product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T pick(List<T> all, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * all.stream().mapToDouble(weight).reduce(0, Double::sum);
        for (T one : all) {
            left -= weight.applyAsDouble(one);
            if (left < 0) {
                return one;
            }
        }
        return all.get(all.size() - 1);
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    /** An instant on the day between two hours of the company's time zone. */
    Instant at(LocalDate day, int fromHour, int toHour) {
        int second = between(fromHour * 3600, toHour * 3600 - 1);
        return day.atTime(LocalTime.ofSecondOfDay(second)).atZone(ZONE).toInstant();
    }

    /** A key as the database would have created it that day (UUID version 7). */
    UUID id(LocalDate day) {
        return id(at(day, 8, 18));
    }

    UUID id(Instant instant) {
        long high = instant.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
