package dev.tributary.partners.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** The new state of a contact. */
@Input("ContactInput")
@Description("The new state of a contact.")
public record ContactRequest(
        @Description("The name.") String name,

        @Nullable @Description("The job title, such as 采购经理.")
        String title,

        @Description("The role of the contact in the partner's business with us.")
        ContactRole role,

        @Description("How much influence the contact has at the partner.")
        Influence influence,

        @Nullable @Description("Ways to reach the contact. If omitted, none is known.")
        List<Channel> channels,

        @Nullable @Description("The key dates, each kind once. If omitted, there are none.")
        List<KeyDate> keyDates) {

    /** The name and the title without blanks around them. */
    public ContactRequest {
        name = TextKind.strip(name);
        title = TextKind.stripIfGiven(title);
    }

    /** None if they were omitted. */
    @Override
    public List<Channel> channels() {
        return channels == null ? List.of() : channels;
    }

    /** None if they were omitted. */
    @Override
    public List<KeyDate> keyDates() {
        return keyDates == null ? List.of() : keyDates;
    }

    /** A way to reach the contact. */
    @Input("ContactChannelInput")
    @Description("A way to reach a contact.")
    public record Channel(
            @Description("The kind of channel.") ChannelKind kind,

            @Description(
                    "The number, name or address on this channel. Blanks, dashes and brackets of a phone number are removed.")
            String address) {

        private static final Pattern NOT_DIALLED = Pattern.compile("[\\s()-]");

        /** Phone numbers are compared with each other, so they are recorded as they are dialled. */
        public Channel {
            address = kind == ChannelKind.PHONE ? NOT_DIALLED.matcher(address).replaceAll("") : TextKind.strip(address);
        }
    }

    /** A yearly key date of the contact. */
    @Type("KeyDate")
    @Input("KeyDateInput")
    @Description("A yearly key date of a contact, in the Gregorian calendar.")
    public record KeyDate(
            @Description("The kind of key date.") KeyDateKind kind,
            @Description("The month, 1 to 12.") int month,
            @Description("The day of the month.") int day,

            @Description("The year of the first occurrence. Null if unknown.") @Nullable
            Integer year) {}
}
