package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static dev.tributary.partners.rules.PartnerErrorCode.TEXT_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.TEXT_TOO_LONG;

/** What any text of a file must be. */
final class Texts {

    private Texts() {}

    static void check(String text, String field, int longest, List<Rejection> reasons) {
        if (text.isBlank()) {
            reasons.add(Rejection.of(TEXT_MISSING, field));
        } else if (text.length() > longest) {
            reasons.add(Rejection.of(TEXT_TOO_LONG, field, text.length(), longest));
        }
    }

    static void checkIfGiven(@Nullable String text, String field, int longest, List<Rejection> reasons) {
        if (text != null) {
            check(text, field, longest, reasons);
        }
    }
}
