package dev.tributary.receivables.rules;

import dev.tributary.receivables.rules.PaymentReceived.Part;
import dev.tributary.shared.Outcome.Rejection;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aPaymentThatNobodyHasAllocatedIsSound() {
        assertThat(ReceiptRules.check(payment("100"), TODAY)).isEmpty();
    }

    @Test
    void aPaymentMayBeSpentToTheLastCent() {
        assertThat(ReceiptRules.check(payment("100.00", part("SO-1", "99.99"), part("SO-2", "0.01")), TODAY))
                .isEmpty();
    }

    @Property
    void theAllocationsOfAReceiptAreAtMostTheReceipt(
            @ForAll @LongRange(min = 1, max = 1_000_000) long received,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 400_000) Long> parts) {
        List<Part> allocations = new ArrayList<>();
        for (long cents : parts) {
            allocations.add(new Part("SO-" + allocations.size(), BigDecimal.valueOf(cents, 2)));
        }
        long allocated = parts.stream().mapToLong(Long::longValue).sum();

        List<Rejection<ReceiptErrorCode>> reasons = ReceiptRules.check(
                new PaymentReceived(
                        "P0001", TODAY, BigDecimal.valueOf(received, 2), "CNY", null, null, null, allocations, "key"),
                TODAY);

        assertThat(reasons)
                .extracting(Rejection::code)
                .isEqualTo(allocated > received ? List.of(ReceiptErrorCode.RECEIPT_EXCEEDED) : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-5"})
    void aPaymentIsMoreThanNothing(String amount) {
        assertThat(ReceiptRules.check(payment(amount), TODAY))
                .contains(Rejection.of(ReceiptErrorCode.AMOUNT_NOT_POSITIVE, "amount", amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void anAllocationIsMoreThanNothing(String amount) {
        assertThat(ReceiptRules.check(payment("10", part("SO-1", "1"), part("SO-2", amount)), TODAY))
                .containsExactly(Rejection.of(ReceiptErrorCode.AMOUNT_NOT_POSITIVE, "allocations.1.amount", amount));
    }

    /** Otherwise one allocation could hide that the other is too large. */
    @Test
    void aNegativeAllocationDoesNotMakeRoomForAnother() {
        assertThat(ReceiptRules.check(payment("10", part("SO-1", "15"), part("SO-2", "-5")), TODAY))
                .isNotEmpty();
    }

    @Test
    void anOrderIsNamedOnce() {
        assertThat(ReceiptRules.check(payment("10", part("SO-1", "1"), part("SO-1", "2")), TODAY))
                .containsExactly(Rejection.of(ReceiptErrorCode.ORDER_NAMED_TWICE, "allocations.1.order", "SO-1"));
    }

    @Test
    void moneyOfTomorrowHasNotCome() {
        PaymentReceived payment = new PaymentReceived(
                "P0001", TODAY.plusDays(1), BigDecimal.TEN, "CNY", null, null, null, List.of(), "key");

        assertThat(ReceiptRules.check(payment, TODAY))
                .containsExactly(
                        Rejection.of(ReceiptErrorCode.DATE_IN_FUTURE, "receivedOn", "2026-11-24", "2026-11-23"));
    }

    @Test
    void aReferenceHasNoBlanksAroundItAndOmittedAllocationsAreNone() {
        var payment =
                new PaymentReceived("P0001", TODAY, BigDecimal.TEN, "CNY", "\u3000INV 7 ", null, null, null, "key");

        assertThat(payment.reference()).isEqualTo("INV 7");
        assertThat(payment.allocations()).isEmpty();
    }

    private static PaymentReceived payment(String amount, Part... allocations) {
        return new PaymentReceived(
                "P0001", TODAY, new BigDecimal(amount), "CNY", null, null, null, List.of(allocations), "key");
    }

    private static Part part(String order, String amount) {
        return new Part(order, new BigDecimal(amount));
    }
}
