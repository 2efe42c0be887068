package dev.tributary.deliveries.rules;

import dev.tributary.shared.Currencies;
import dev.tributary.shared.LineQuantities;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks requests about deliveries without looking anything up. */
public final class DeliveryRules {

    private static final BigDecimal TOO_HEAVY = BigDecimal.TEN.pow(6);

    private static final LineQuantities<DeliveryErrorCode> QUANTITIES = new LineQuantities<>(
            DeliveryErrorCode.LINES_MISSING,
            DeliveryErrorCode.LINE_TWICE,
            DeliveryErrorCode.QUANTITY_NOT_POSITIVE,
            DeliveryErrorCode.QUANTITY_NEGATIVE);

    private DeliveryRules() {}

    /** The reasons against creating the delivery; empty if there are none. */
    public static List<Rejection<DeliveryErrorCode>> check(DeliveryRequest request, LocalDate today) {
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        checkNotPast(request.plannedOn(), today, "plannedOn", reasons);
        if (request.lines() != null) {
            QUANTITIES.check(request.lines(), "lines", false, reasons);
        }
        return reasons;
    }

    /** The reasons against the packing list. */
    public static List<Rejection<DeliveryErrorCode>> checkPacking(List<PackedCarton> cartons) {
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        if (cartons.isEmpty()) {
            reasons.add(Rejection.of(DeliveryErrorCode.CARTON_EMPTY, "cartons"));
        }
        for (int at = 0; at < cartons.size(); at++) {
            PackedCarton carton = cartons.get(at);
            String path = "cartons." + at;
            if (carton.weight().signum() <= 0 || carton.weight().compareTo(TOO_HEAVY) >= 0) {
                reasons.add(Rejection.of(
                        DeliveryErrorCode.WEIGHT_UNSOUND,
                        path + ".weight",
                        carton.weight().toPlainString()));
            }
            if (carton.contents().isEmpty()) {
                reasons.add(Rejection.of(DeliveryErrorCode.CARTON_EMPTY, path + ".contents"));
            } else {
                QUANTITIES.check(carton.contents(), path + ".contents", false, reasons);
            }
        }
        return reasons;
    }

    /** The reasons against the count. */
    public static List<Rejection<DeliveryErrorCode>> checkPicked(PickedGoods picked) {
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        QUANTITIES.check(picked.lines(), "lines", true, reasons);
        for (int at = 0; at < picked.wrongItems().size(); at++) {
            QUANTITIES.check(picked.wrongItems().get(at).quantity(), "wrongItems." + at + ".quantity", false, reasons);
        }
        return reasons;
    }

    /** The reasons against the shipment. */
    public static List<Rejection<DeliveryErrorCode>> checkShipment(ShipmentRequest request, LocalDate today) {
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        checkLine(request.carrier(), "carrier", reasons);
        checkLine(request.agreement(), "agreement", reasons);
        checkAmount(request.freight(), "freight", reasons);
        if (!Currencies.isInUse(request.currency())) {
            reasons.add(Rejection.of(DeliveryErrorCode.CURRENCY_UNKNOWN, "currency", request.currency()));
        }
        checkNotPast(request.expectedOn(), today, "expectedOn", reasons);
        return reasons;
    }

    /** The reasons against the proof of delivery. */
    public static List<Rejection<DeliveryErrorCode>> checkSigned(SignedReceipt signed, LocalDate today) {
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        checkLine(signed.signedBy(), "signedBy", reasons);
        reasons.addAll(TextKind.PROSE.checkIfGiven(signed.remarks(), "remarks", DeliveryErrorCode.class));
        if (signed.signedOn().isAfter(today)) {
            reasons.add(Rejection.of(DeliveryErrorCode.DATE_IN_FUTURE, "signedOn", signed.signedOn(), today));
        }
        if (signed.received() != null) {
            QUANTITIES.check(signed.received(), "received", true, reasons);
        }
        return reasons;
    }

    /** The reasons against the settlement of freight. */
    public static List<Rejection<DeliveryErrorCode>> checkFreight(FreightRequest request) {
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        checkAmount(request.amount(), "amount", reasons);
        reasons.addAll(TextKind.PROSE.checkIfGiven(request.reason(), "reason", DeliveryErrorCode.class));
        return reasons;
    }

    /** Checks that a required reason is not blank. */
    public static List<Rejection<DeliveryErrorCode>> checkReason(String reason) {
        return TextKind.PROSE.check(reason, "reason", DeliveryErrorCode.REASON_MISSING);
    }

    /** Checks that the resolution of a deviation is not blank. */
    public static List<Rejection<DeliveryErrorCode>> checkResolution(String resolution) {
        return TextKind.PROSE.check(resolution, "resolution", DeliveryErrorCode.TEXT_MISSING);
    }

    private static void checkNotPast(
            LocalDate day, LocalDate today, String path, List<Rejection<DeliveryErrorCode>> reasons) {
        if (day.isBefore(today)) {
            reasons.add(Rejection.of(DeliveryErrorCode.DATE_IN_PAST, path, day, today));
        }
    }

    private static void checkAmount(BigDecimal amount, String path, List<Rejection<DeliveryErrorCode>> reasons) {
        if (amount.signum() < 0) {
            reasons.add(Rejection.of(DeliveryErrorCode.AMOUNT_NEGATIVE, path, amount.toPlainString()));
        }
    }

    private static void checkLine(String text, String path, List<Rejection<DeliveryErrorCode>> reasons) {
        reasons.addAll(TextKind.LINE.check(text, path, DeliveryErrorCode.TEXT_MISSING));
    }
}
