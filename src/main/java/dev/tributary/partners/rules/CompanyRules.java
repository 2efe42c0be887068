package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

import static dev.tributary.partners.rules.PartnerErrorCode.CODE_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.CURRENCY_UNKNOWN;
import static dev.tributary.partners.rules.PartnerErrorCode.REGISTRATION_NUMBER_INVALID;

/** What the head of a partner's file must be in itself, before anything is looked up. */
public final class CompanyRules {

    private static final int LONGEST_NAME = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private CompanyRules() {}

    /** What is wrong with a prospect to enter; nothing if it is sound. */
    public static List<Rejection> check(EntryRequest request, LocalDate today) {
        List<Rejection> reasons = new ArrayList<>();
        if (request.code() != null && !CODE.matcher(request.code()).matches()) {
            reasons.add(Rejection.of(CODE_INVALID, "code", request.code()));
        }
        reasons.addAll(check(request.company()));
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(request.currency()))) {
            reasons.add(Rejection.of(CURRENCY_UNKNOWN, "currency", request.currency()));
        }
        if (request.address() != null) {
            reasons.addAll(AddressRules.check(request.address()));
        }
        if (request.contact() != null) {
            reasons.addAll(ContactRules.check(request.contact(), today));
        }
        return reasons;
    }

    /** What is wrong with a company's names and number; nothing if they are sound. */
    public static List<Rejection> check(CompanyRequest company) {
        List<Rejection> reasons = new ArrayList<>();
        Texts.check(company.name(), "name", LONGEST_NAME, reasons);
        Texts.checkIfGiven(company.englishName(), "englishName", LONGEST_NAME, reasons);
        checkNumber(company.registrationNumber(), reasons);
        return reasons;
    }

    private static void checkNumber(@Nullable String number, List<Rejection> reasons) {
        if (number != null && !CreditCode.isSound(number)) {
            reasons.add(Rejection.of(REGISTRATION_NUMBER_INVALID, "registrationNumber", number));
        }
    }
}
