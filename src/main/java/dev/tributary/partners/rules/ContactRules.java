package dev.tributary.partners.rules;

import dev.tributary.partners.rules.ContactRequest.Channel;
import dev.tributary.partners.rules.ContactRequest.KeyDate;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import static dev.tributary.partners.rules.PartnerErrorCode.CHANNEL_NAMED_TWICE;
import static dev.tributary.partners.rules.PartnerErrorCode.EMAIL_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.KEY_DATE_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.KEY_DATE_NAMED_TWICE;
import static dev.tributary.partners.rules.PartnerErrorCode.PHONE_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.TEXT_MISSING;

/** Checks a contact without looking anything up. */
public final class ContactRules {

    private static final int LONGEST_TEXT = 100;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ContactRules() {}

    /** The reasons against it; empty if there are none. */
    public static List<Rejection<PartnerErrorCode>> check(ContactRequest contact, LocalDate today) {
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        reasons.addAll(TextKind.LINE.check(contact.name(), "contact.name", LONGEST_TEXT, TEXT_MISSING));
        if (contact.title() != null) {
            reasons.addAll(TextKind.LINE.check(contact.title(), "contact.title", LONGEST_TEXT, TEXT_MISSING));
        }
        Set<Channel> channels = new HashSet<>();
        for (int at = 0; at < contact.channels().size(); at++) {
            Channel channel = contact.channels().get(at);
            String field = "contact.channels." + at;
            checkChannel(channel, field + ".address", reasons);
            if (!channels.add(channel)) {
                reasons.add(Rejection.of(CHANNEL_NAMED_TWICE, field, channel.address()));
            }
        }
        Set<KeyDateKind> dates = EnumSet.noneOf(KeyDateKind.class);
        for (int at = 0; at < contact.keyDates().size(); at++) {
            KeyDate date = contact.keyDates().get(at);
            String field = "contact.keyDates." + at;
            if (!exists(date, today)) {
                reasons.add(Rejection.of(KEY_DATE_INVALID, field, date.month(), date.day()));
            }
            if (!dates.add(date.kind())) {
                reasons.add(Rejection.of(KEY_DATE_NAMED_TWICE, field, date.kind()));
            }
        }
        return reasons;
    }

    private static void checkChannel(Channel channel, String field, List<Rejection<PartnerErrorCode>> reasons) {
        String address = channel.address();
        if (channel.kind() == ChannelKind.PHONE && !PHONE.matcher(address).matches()) {
            reasons.add(Rejection.of(PHONE_INVALID, field, address));
        } else if (channel.kind() == ChannelKind.EMAIL
                && !EMAIL.matcher(address).matches()) {
            reasons.add(Rejection.of(EMAIL_INVALID, field, address));
        } else {
            reasons.addAll(TextKind.LINE.check(address, field, LONGEST_TEXT, TEXT_MISSING));
        }
    }

    private static boolean exists(KeyDate date, LocalDate today) {
        try {
            if (date.year() == null) {
                MonthDay unused = MonthDay.of(date.month(), date.day());
                return true;
            }
            return date.year() >= FIRST_YEAR
                    && !LocalDate.of(date.year(), date.month(), date.day()).isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
