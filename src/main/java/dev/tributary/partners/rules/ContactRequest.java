package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The new state of a contact.
 *
 * @param title the job title, such as 采购经理
 */
public record ContactRequest(
        String name,
        @Nullable String title,
        ContactRole role,
        Influence influence,
        List<Channel> channels,
        List<KeyDate> keyDates) {

    /**
     * A way to reach the contact.
     *
     * @param address the number, name or address on this channel
     */
    public record Channel(ChannelKind kind, String address) {}

    /**
     * A yearly key date of the contact.
     *
     * @param year the year of the first occurrence; null if unknown
     */
    public record KeyDate(
            KeyDateKind kind, int month, int day, @Nullable Integer year) {}
}
