package dev.tributary.shared;

import dev.tributary.shared.Outcome.Rejection;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks quantities of lines without looking anything up.
 *
 * @param missing the reason if no line is named
 * @param twice the reason if a line is named twice
 * @param notPositive the reason if a quantity is not more than 0
 * @param negative the reason if a quantity is negative
 */
public record LineQuantities<C extends Enum<C>>(C missing, C twice, C notPositive, C negative) {

    public void check(List<LineQuantity> lines, String path, boolean mayBeZero, List<Rejection<C>> reasons) {
        if (lines.isEmpty()) {
            reasons.add(Rejection.of(missing, path));
        }
        Set<Integer> named = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            LineQuantity line = lines.get(at);
            if (!named.add(line.lineNo())) {
                reasons.add(Rejection.of(twice, path + "." + at + ".lineNo", line.lineNo()));
            }
            check(line.quantity(), path + "." + at + ".quantity", mayBeZero, reasons);
        }
    }

    public void check(BigDecimal quantity, String path, boolean mayBeZero, List<Rejection<C>> reasons) {
        if (mayBeZero && quantity.signum() < 0) {
            reasons.add(Rejection.of(negative, path, quantity.toPlainString()));
        } else if (!mayBeZero && quantity.signum() <= 0) {
            reasons.add(Rejection.of(notPositive, path, quantity.toPlainString()));
        }
    }
}
