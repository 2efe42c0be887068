package dev.tributary.orders;

import dev.tributary.orders.rules.LineQuantity;
import dev.tributary.shared.Outcome.Rejection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static dev.tributary.orders.rules.DeliveryErrorCode.LINE_LEFT_OUT;
import static dev.tributary.orders.rules.DeliveryErrorCode.LINE_NOT_FOUND;

/** Whether somebody who tells of a delivery's lines tells of each of them, and of no other. */
final class DeliveryLines {

    private DeliveryLines() {}

    /** The reasons why it is not so, at the path of what was told. */
    static List<Rejection> mismatches(List<LineQuantity> told, List<Deliveries.Part> parts, String path) {
        Set<Integer> brought = parts.stream().map(Deliveries.Part::lineNo).collect(Collectors.toSet());
        Set<Integer> named = told.stream().map(LineQuantity::lineNo).collect(Collectors.toSet());
        List<Rejection> reasons = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            if (!brought.contains(told.get(at).lineNo())) {
                reasons.add(Rejection.of(
                        LINE_NOT_FOUND,
                        path + "." + at + ".lineNo",
                        told.get(at).lineNo()));
            }
        }
        parts.stream()
                .filter(part -> !named.contains(part.lineNo()))
                .forEach(part -> reasons.add(Rejection.of(LINE_LEFT_OUT, path, part.lineNo(), part.product())));
        return reasons;
    }
}
