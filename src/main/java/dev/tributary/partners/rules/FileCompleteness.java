package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static dev.tributary.partners.rules.FileItem.DECISION_MAKER;
import static dev.tributary.partners.rules.FileItem.DELIVERY_ADDRESS;
import static dev.tributary.partners.rules.FileItem.INVOICE_ADDRESS;
import static dev.tributary.partners.rules.FileItem.REGISTERED_ADDRESS;
import static dev.tributary.partners.rules.PartnerErrorCode.ADDRESS_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.DECISION_MAKER_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.FILE_INCOMPLETE;

/** The completeness of a partner's file, and whether it suffices for trading. */
public final class FileCompleteness {

    /** The minimum score of a partner that can be activated. */
    public static final int LEAST_TO_TRADE = 60;

    private static final Set<FileItem> ADDRESSES = Set.of(REGISTERED_ADDRESS, DELIVERY_ADDRESS, INVOICE_ADDRESS);

    private FileCompleteness() {}

    /** The score from 0 to 100: the sum of the weights of the items that the file has. */
    public static int score(Set<FileItem> present) {
        return present.stream().mapToInt(item -> item.weight).sum();
    }

    /** The missing items, the highest weight first. */
    public static List<FileItem> missing(Set<FileItem> present) {
        Set<FileItem> missing = EnumSet.allOf(FileItem.class);
        missing.removeAll(present);
        return List.copyOf(missing);
    }

    /** The reasons why a partner with such a file cannot be activated; empty if it can. */
    public static List<Rejection<PartnerErrorCode>> checkToTrade(Set<FileItem> present) {
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        if (present.stream().noneMatch(ADDRESSES::contains)) {
            reasons.add(Rejection.of(ADDRESS_MISSING, "id"));
        }
        if (!present.contains(DECISION_MAKER)) {
            reasons.add(Rejection.of(DECISION_MAKER_MISSING, "id"));
        }
        if (score(present) < LEAST_TO_TRADE) {
            reasons.add(Rejection.of(FILE_INCOMPLETE, "id", score(present), LEAST_TO_TRADE));
        }
        return reasons;
    }
}
