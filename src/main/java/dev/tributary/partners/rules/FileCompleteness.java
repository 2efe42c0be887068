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

/** How complete a partner's file is, and whether that is enough to trade. */
public final class FileCompleteness {

    /** The least score of a partner that begins to trade. */
    public static final int LEAST_TO_TRADE = 60;

    private static final Set<FileItem> ADDRESSES = Set.of(REGISTERED_ADDRESS, DELIVERY_ADDRESS, INVOICE_ADDRESS);

    private FileCompleteness() {}

    /** 0 to 100: the sum of the weights of what is there. */
    public static int score(Set<FileItem> present) {
        return present.stream().mapToInt(item -> item.weight).sum();
    }

    /** What is not there, the weightiest first. */
    public static List<FileItem> missing(Set<FileItem> present) {
        Set<FileItem> missing = EnumSet.allOf(FileItem.class);
        missing.removeAll(present);
        return List.copyOf(missing);
    }

    /** Why a partner with such a file may not begin to trade; nothing if it may. */
    public static List<Rejection> checkToTrade(Set<FileItem> present) {
        List<Rejection> reasons = new ArrayList<>();
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
