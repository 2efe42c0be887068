package dev.tributary.orders;

import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome.Rejection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks whether quantities that a caller names fit the existing lines. */
public final class NamedLines {

    private NamedLines() {}

    /**
     * Rejections unless the quantities name each of the lines and no other line.
     *
     * @param products the lines' products by line number
     */
    public static <C extends Enum<C>> List<Rejection<C>> mismatches(
            List<LineQuantity> told, Map<Integer, String> products, String path, C notFound, C leftOut) {
        List<Rejection<C>> reasons = new ArrayList<>(unknown(told, products.keySet(), path, notFound));
        reasons.addAll(leftOut(told, products, path, leftOut));
        return reasons;
    }

    /** Rejections of lines that do not exist; they point to the named quantities. */
    public static <C extends Enum<C>> List<Rejection<C>> unknown(
            List<LineQuantity> told, Set<Integer> lines, String path, C notFound) {
        List<Rejection<C>> reasons = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            int lineNo = told.get(at).lineNo();
            if (!lines.contains(lineNo)) {
                reasons.add(Rejection.of(notFound, path + "." + at + ".lineNo", lineNo));
            }
        }
        return reasons;
    }

    /**
     * Rejections of lines that are left out although all have to be named; a rejection names the line and its product.
     */
    private static <C extends Enum<C>> List<Rejection<C>> leftOut(
            List<LineQuantity> told, Map<Integer, String> products, String path, C leftOut) {
        Set<Integer> named = told.stream().map(LineQuantity::lineNo).collect(Collectors.toSet());
        return products.entrySet().stream()
                .filter(line -> !named.contains(line.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(line -> Rejection.of(leftOut, path, line.getKey(), line.getValue()))
                .toList();
    }

    /** Rejections of quantities above the allowed ones; skips lines that do not exist. */
    public static <C extends Enum<C>> List<Rejection<C>> beyond(
            List<LineQuantity> told, Map<Integer, BigDecimal> most, String path, C tooMuch) {
        List<Rejection<C>> reasons = new ArrayList<>();
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
