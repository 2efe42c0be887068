package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
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
    @Type("ContactChannel")
    @Description("A way to reach a contact.")
    public record Channel(
            @Description("The kind of channel.") ChannelKind kind,

            @Description("The number, name or address on this channel.")
            String address) {}

    /**
     * A yearly key date of the contact.
     *
     * @param year the year of the first occurrence; null if unknown
     */
    @Type("KeyDate")
    @Description("A yearly key date of a contact, in the Gregorian calendar.")
    public record KeyDate(
            @Description("The kind of key date.") KeyDateKind kind,
            @Description("The month, 1 to 12.") int month,
            @Description("The day of the month.") int day,

            @Description("The year of the first occurrence. Null if unknown.") @Nullable
            Integer year) {}
}
