package dev.tributary.performance.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of criteria when some cannot be measured: the measured criteria share the weight of the others in
 * proportion to their own.
 */
public final class AppliedWeights {

    private static final int PLACES = 4;

    private record Part<K>(K criterion, BigDecimal floor, BigDecimal rest) {}

    private AppliedWeights() {}

    /**
     * The weights, to four decimals, which sum to exactly 1. Each is weight ÷ Σ weights, rounded down. The rest goes to
     * the weights with the largest remainders, the earlier of equal ones first.
     *
     * @param measured the weights in the scheme, more than 0, of the criteria that can be measured; may be empty
     */
    public static <K> Map<K, BigDecimal> of(Map<K, BigDecimal> measured) {
        BigDecimal sum = measured.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part<K>> parts = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (Map.Entry<K, BigDecimal> one : measured.entrySet()) {
            BigDecimal floor = one.getValue().divide(sum, PLACES, RoundingMode.DOWN);
            // As a multiple of the sum, so that nothing is rounded where remainders are compared.
            parts.add(new Part<>(one.getKey(), floor, one.getValue().subtract(floor.multiply(sum))));
            left = left.subtract(floor);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(PLACES);
        int units = parts.isEmpty()
                ? 0
                : left.divide(unit, RoundingMode.UNNECESSARY).intValueExact();
        List<K> favoured = parts.stream()
                .sorted(Comparator.comparing((Part<K> part) -> part.rest()).reversed())
                .limit(units)
                .map(Part::criterion)
                .toList();
        Map<K, BigDecimal> applied = new LinkedHashMap<>();
        for (Part<K> part : parts) {
            applied.put(
                    part.criterion(),
                    favoured.contains(part.criterion()) ? part.floor().add(unit) : part.floor());
        }
        return applied;
    }
}
