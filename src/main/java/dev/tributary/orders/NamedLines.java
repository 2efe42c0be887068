package dev.tributary.orders;

import dev.tributary.orders.rules.LineQuantity;
import dev.tributary.shared.Outcome.Rejection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether quantities that somebody tells fit the lines that there are. */
final class NamedLines {

    private NamedLines() {}

    /**
     * What is told is of each of the lines, and of no other.
     *
     * @param products of the lines, by their numbers
     */
    static List<Rejection> mismatches(
            List<LineQuantity> told, Map<Integer, String> products, String path, Enum<?> notFound, Enum<?> leftOut) {
        List<Rejection> reasons = new ArrayList<>(unknown(told, products.keySet(), path, notFound));
        reasons.addAll(leftOut(told, products, path, leftOut));
        return reasons;
    }

    /** The lines that there are not, at the path of what was told. */
    static List<Rejection> unknown(List<LineQuantity> told, Set<Integer> lines, String path, Enum<?> notFound) {
        List<Rejection> reasons = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            int lineNo = told.get(at).lineNo();
            if (!lines.contains(lineNo)) {
                reasons.add(Rejection.of(notFound, path + "." + at + ".lineNo", lineNo));
            }
        }
        return reasons;
    }

    /** The lines of which nothing is told although all have to be named; the reason names the line and its product. */
    private static List<Rejection> leftOut(
            List<LineQuantity> told, Map<Integer, String> products, String path, Enum<?> leftOut) {
        Set<Integer> named = told.stream().map(LineQuantity::lineNo).collect(Collectors.toSet());
        return products.entrySet().stream()
                .filter(line -> !named.contains(line.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(line -> Rejection.of(leftOut, path, line.getKey(), line.getValue()))
                .toList();
    }

    /** The lines of which more is told than there may be; a line that there is not is not looked at. */
    static List<Rejection> beyond(
            List<LineQuantity> told, Map<Integer, BigDecimal> most, String path, Enum<?> tooMuch) {
        List<Rejection> reasons = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            LineQuantity line = told.get(at);
            BigDecimal limit = most.get(line.lineNo());
            if (limit != null && line.quantity().compareTo(limit) > 0) {
                reasons.add(Rejection.of(
                        tooMuch, path + "." + at + ".quantity", line.lineNo(), OrderEventDetail.plain(limit)));
            }
        }
        return reasons;
    }
}
