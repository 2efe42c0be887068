package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A contact as it is to be.
 *
 * @param title what the contact is called at the partner, such as 采购经理
 */
public record ContactRequest(
        String name,
        @Nullable String title,
        ContactRole role,
        Influence influence,
        List<Channel> channels,
        List<KeyDate> keyDates) {

    /**
     * How to reach the contact.
     *
     * @param address number, name or address there
     */
    public record Channel(ChannelKind kind, String address) {}

    /**
     * A day to think of the contact every year.
     *
     * @param year of its first time; null where it is not known
     */
    public record KeyDate(
            KeyDateKind kind, int month, int day, @Nullable Integer year) {}
}
