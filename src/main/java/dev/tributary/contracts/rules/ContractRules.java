package dev.tributary.contracts.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import static dev.tributary.contracts.rules.ContractErrorCode.DATES_INVALID;
import static dev.tributary.contracts.rules.ContractErrorCode.NOTICE_INVALID;
import static dev.tributary.contracts.rules.ContractErrorCode.RATE_INVALID;
import static dev.tributary.contracts.rules.ContractErrorCode.REBATE_MISSING;
import static dev.tributary.contracts.rules.ContractErrorCode.REBATE_NOT_ASKED_FOR;
import static dev.tributary.contracts.rules.ContractErrorCode.TEXT_MISSING;
import static dev.tributary.contracts.rules.ContractErrorCode.TIERS_NOT_RISING;

/** Checks the terms of a contract without looking anything up. */
public final class ContractRules {

    private static final int LONGEST_TERMS = 20_000;
    private static final int LONGEST_NOTICE = 365;

    private ContractRules() {}

    /** The reasons against the terms of a contract of this kind; empty if there are none. */
    public static List<Rejection<ContractErrorCode>> check(ContractKind kind, ContractTerms terms) {
        List<Rejection<ContractErrorCode>> reasons = new ArrayList<>();
        reasons.addAll(TextKind.LINE.check(terms.subject(), "terms.subject", TEXT_MISSING));
        reasons.addAll(TextKind.PROSE.check(terms.terms(), "terms.terms", LONGEST_TERMS, TEXT_MISSING));
        if (!terms.to().isAfter(terms.from())) {
            reasons.add(Rejection.of(DATES_INVALID, "terms.to", terms.from(), terms.to()));
        }
        if (terms.renewalNoticeDays() < 0 || terms.renewalNoticeDays() > LONGEST_NOTICE) {
            reasons.add(
                    Rejection.of(NOTICE_INVALID, "terms.renewalNoticeDays", terms.renewalNoticeDays(), LONGEST_NOTICE));
        }
        if (kind == ContractKind.VOLUME_REBATE) {
            checkRebate(terms, reasons);
        } else if (terms.rebate() != null) {
            reasons.add(Rejection.of(REBATE_NOT_ASKED_FOR, "terms.rebate"));
        }
        return reasons;
    }

    /** The reasons against the name of a signatory; empty if there are none. */
    public static List<Rejection<ContractErrorCode>> checkSignatory(String name, String field) {
        return TextKind.LINE.check(name, field, TEXT_MISSING);
    }

    /** The reasons against a required reason or remark; empty if there are none. */
    public static List<Rejection<ContractErrorCode>> checkReason(@Nullable String reason, String field) {
        return TextKind.PROSE.check(reason, field, TEXT_MISSING);
    }

    private static void checkRebate(ContractTerms terms, List<Rejection<ContractErrorCode>> reasons) {
        if (terms.tiers().isEmpty()) {
            reasons.add(Rejection.of(REBATE_MISSING, "terms.rebate"));
        }
        @Nullable BigDecimal before = null;
        for (int at = 0; at < terms.tiers().size(); at++) {
            RebateTier tier = terms.tiers().get(at);
            String field = "terms.rebate.tiers." + at;
            if (tier.rate().signum() < 0 || tier.rate().compareTo(BigDecimal.ONE) > 0) {
                reasons.add(Rejection.of(RATE_INVALID, field + ".rate", tier.rate()));
            }
            if (tier.fromVolume().signum() < 0
                    || (before != null && tier.fromVolume().compareTo(before) <= 0)) {
                reasons.add(Rejection.of(TIERS_NOT_RISING, field + ".fromVolume", tier.fromVolume()));
            }
            before = tier.fromVolume();
        }
    }
}
