package dev.tributary.partners.rules;

import dev.tributary.shared.Currencies;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static dev.tributary.partners.rules.PartnerErrorCode.CODE_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.CURRENCY_UNKNOWN;
import static dev.tributary.partners.rules.PartnerErrorCode.REGISTRATION_NUMBER_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.TEXT_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.WEBSITE_INVALID;

/** Checks the names and the registration number of a partner without looking anything up. */
public final class CompanyRules {

    /** The form of a website's address, as a regular expression of Java and of PostgreSQL. */
    public static final String WEBSITE = "^https{0,1}://[^\\s/.]+[.]\\S+$";

    private static final Pattern ADDRESS = Pattern.compile(WEBSITE);

    private CompanyRules() {}

    /** The reasons against a partner's code and currency, which never change; empty if there are none. */
    public static List<Rejection<PartnerErrorCode>> check(@Nullable String code, String currency) {
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        if (code != null && TextKind.CODE.flaw(code, TextKind.CODE.longest()) != null) {
            reasons.add(Rejection.of(CODE_INVALID, "code", code));
        }
        if (!Currencies.isInUse(currency)) {
            reasons.add(Rejection.of(CURRENCY_UNKNOWN, "currency", currency));
        }
        return reasons;
    }

    /** The reasons against a company's names and registration number; empty if there are none. */
    public static List<Rejection<PartnerErrorCode>> check(CompanyRequest company) {
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        reasons.addAll(TextKind.LINE.check(company.name(), "name", TEXT_MISSING));
        if (company.englishName() != null) {
            reasons.addAll(TextKind.LINE.check(company.englishName(), "englishName", TEXT_MISSING));
        }
        checkNumber(company.registrationNumber(), reasons);
        String website = company.website();
        if (website != null && !ADDRESS.matcher(website).matches()) {
            reasons.add(Rejection.of(WEBSITE_INVALID, "website", website));
        } else {
            reasons.addAll(TextKind.LINE.checkIfGiven(website, "website", PartnerErrorCode.class));
        }
        return reasons;
    }

    private static void checkNumber(@Nullable String number, List<Rejection<PartnerErrorCode>> reasons) {
        if (number != null && !CreditCode.isSound(number)) {
            reasons.add(Rejection.of(REGISTRATION_NUMBER_INVALID, "registrationNumber", number));
        }
    }
}
