package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome.Rejection;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aDeliveryOfTodayWithoutLinesIsSound() {
        assertThat(DeliveryRules.check(new DeliveryRequest(new UUID(0, 1), TODAY, null, "key"), TODAY))
                .isEmpty();
    }

    /** A request is valid if it has each line once and with more than 0. */
    @Property
    void linesAreSoundIfEachIsNamedOnceWithMoreThanNothing(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> lineNos,
            @ForAll @Size(value = 8) List<@BigRange(min = "-2", max = "3") @Scale(4) BigDecimal> quantities) {
        var lines = IntStream.range(0, lineNos.size())
                .mapToObj(at -> new LineQuantity(lineNos.get(at), quantities.get(at)))
                .toList();

        var reasons = DeliveryRules.check(new DeliveryRequest(new UUID(0, 1), TODAY, lines, "key"), TODAY);

        assertThat(reasons.isEmpty())
                .isEqualTo(new HashSet<>(lineNos).size() == lineNos.size()
                        && lines.stream().allMatch(line -> line.quantity().signum() > 0));
    }

    @Test
    void whatIsCountedMayBeNothingAndWhatIsPackedMayNot() {
        var nothing = List.of(new LineQuantity(1, BigDecimal.ZERO));

        assertThat(DeliveryRules.checkPicked(new PickedGoods(1, nothing, List.of())))
                .isEmpty();
        assertThat(DeliveryRules.checkPacking(List.of(new PackedCarton(BigDecimal.ONE, nothing))))
                .containsExactly(
                        Rejection.of(DeliveryErrorCode.QUANTITY_NOT_POSITIVE, "cartons.0.contents.0.quantity", "0"));
    }

    @Test
    void namesOfCarriersAndOfSignersHaveNoBlanksAroundThem() {
        var shipment = new ShipmentRequest(1, " SF ", "\u3000A-1 ", BigDecimal.ONE, "CNY", TODAY, "k");

        assertThat(shipment.carrier()).isEqualTo("SF");
        assertThat(shipment.agreement()).isEqualTo("A-1");
        assertThat(new SignedReceipt(1, " 王芳\u3000", TODAY, null, null, "k").signedBy())
                .isEqualTo("王芳");
    }

    @Test
    void omittedWrongItemsAreNone() {
        assertThat(new PickedGoods(1, List.of(), null).wrongItems()).isEmpty();
    }

    @Test
    void allThatIsWrongWithAShipmentIsToldAtOnce() {
        var request = new ShipmentRequest(1, " ", "", BigDecimal.ONE.negate(), "CNY", TODAY.minusDays(1), "k");

        assertThat(DeliveryRules.checkShipment(request, TODAY))
                .extracting(Rejection::code)
                .containsExactly(
                        DeliveryErrorCode.TEXT_MISSING,
                        DeliveryErrorCode.TEXT_MISSING,
                        DeliveryErrorCode.AMOUNT_NEGATIVE,
                        DeliveryErrorCode.DATE_IN_PAST);
    }
}
