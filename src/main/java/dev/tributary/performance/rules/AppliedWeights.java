package dev.tributary.performance.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much criteria count where others cannot be measured: these share the others' weight in proportion to their own. */
public final class AppliedWeights {

    private static final int PLACES = 4;

    private record Part<K>(K criterion, BigDecimal floor, BigDecimal rest) {}

    private AppliedWeights() {}

    /**
     * The weights, to four places, so that they sum to exactly 1: each is weight ÷ Σ weights, rounded down, and what is left
     * goes to those that lost most by that (largest remainder), the earlier of equals first.
     *
     * @param measured the weights as they were set, more than 0, of what can be measured; may be empty
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
