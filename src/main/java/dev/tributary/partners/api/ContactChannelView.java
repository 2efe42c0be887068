package dev.tributary.partners.api;

import dev.tributary.partners.rules.ChannelKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A way to reach a contact, for GraphQL. */
@Type("ContactChannel")
@Description("A way to reach a contact.")
public record ContactChannelView(
        @NonNull @Description("The kind of channel.") ChannelKind kind,

        @NonNull @Description("The number, name or address on this channel.")
        String address) {}
