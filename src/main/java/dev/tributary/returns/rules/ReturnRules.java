package dev.tributary.returns.rules;

import dev.tributary.shared.LineQuantities;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static dev.tributary.returns.rules.ReturnErrorCode.DATE_IN_FUTURE;
import static dev.tributary.returns.rules.ReturnErrorCode.EXPLANATION_MISSING;
import static dev.tributary.returns.rules.ReturnErrorCode.LINES_MISSING;
import static dev.tributary.returns.rules.ReturnErrorCode.LINE_TWICE;
import static dev.tributary.returns.rules.ReturnErrorCode.NOTHING_COMES_BACK;
import static dev.tributary.returns.rules.ReturnErrorCode.QUANTITY_NEGATIVE;
import static dev.tributary.returns.rules.ReturnErrorCode.QUANTITY_NOT_POSITIVE;
import static dev.tributary.returns.rules.ReturnErrorCode.REASON_MISSING;

/** Checks requests about returns without looking anything up. */
public final class ReturnRules {

    private static final LineQuantities<ReturnErrorCode> QUANTITIES =
            new LineQuantities<>(LINES_MISSING, LINE_TWICE, QUANTITY_NOT_POSITIVE, QUANTITY_NEGATIVE);

    private ReturnRules() {}

    /** The reasons against the requested return; empty if there are none. */
    public static List<Rejection<ReturnErrorCode>> check(ReturnRequest request) {
        String explanation = request.explanation();
        List<Rejection<ReturnErrorCode>> reasons = new ArrayList<>(
                request.cause() == ReturnCause.OTHER
                        ? TextKind.PROSE.check(explanation, "explanation", EXPLANATION_MISSING)
                        : TextKind.PROSE.checkIfGiven(explanation, "explanation", ReturnErrorCode.class));
        QUANTITIES.check(request.lines(), "lines", false, reasons);
        return reasons;
    }

    /** The reasons against the authorised quantities; null stands for all requested quantities. */
    public static List<Rejection<ReturnErrorCode>> checkAuthorised(@Nullable List<LineQuantity> lines) {
        List<Rejection<ReturnErrorCode>> reasons = new ArrayList<>();
        checkSome(lines, reasons);
        return reasons;
    }

    /** The reasons against the received quantities; null stands for all authorised quantities. */
    public static List<Rejection<ReturnErrorCode>> checkReceived(
            @Nullable List<LineQuantity> lines, LocalDate receivedOn, LocalDate today) {
        List<Rejection<ReturnErrorCode>> reasons = new ArrayList<>();
        if (receivedOn.isAfter(today)) {
            reasons.add(Rejection.of(DATE_IN_FUTURE, "receivedOn", receivedOn, today));
        }
        checkSome(lines, reasons);
        return reasons;
    }

    /** Checks that a required reason is not blank. */
    public static List<Rejection<ReturnErrorCode>> checkReason(String reason) {
        return TextKind.PROSE.check(reason, "reason", REASON_MISSING);
    }

    private static void checkSome(@Nullable List<LineQuantity> lines, List<Rejection<ReturnErrorCode>> reasons) {
        if (lines == null) {
            return;
        }
        QUANTITIES.check(lines, "lines", true, reasons);
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.quantity().signum() == 0)) {
            reasons.add(Rejection.of(NOTHING_COMES_BACK, "lines"));
        }
    }
}
