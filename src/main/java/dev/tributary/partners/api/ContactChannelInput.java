package dev.tributary.partners.api;

import dev.tributary.partners.rules.ChannelKind;
import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.regex.Pattern;

/** A way to reach a contact, for GraphQL. */
@Input("ContactChannelInput")
@Description("A way to reach a contact.")
public record ContactChannelInput(
        @Description("The kind of channel.") ChannelKind kind,

        @Description(
                "The number, name or address on this channel. Blanks, dashes and brackets of a phone number are removed.")
        String address) {

    private static final Pattern NOT_DIALLED = Pattern.compile("[\\s()-]");

    /** Phone numbers are compared with each other, so they are recorded as they are dialled. */
    ContactRequest.Channel channel() {
        return new ContactRequest.Channel(
                kind,
                kind == ChannelKind.PHONE ? NOT_DIALLED.matcher(address).replaceAll("") : TextKind.strip(address));
    }
}
