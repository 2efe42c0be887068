package dev.tributary.partners.file;

import dev.tributary.partners.rules.ChannelKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A way to reach a contact. */
@Embeddable
@Type("ContactChannel")
@Description("A way to reach a contact.")
public record ContactChannel(
        @Enumerated(EnumType.STRING) @Description("The kind of channel.")
        ChannelKind kind,

        @Description("The number, name or address on this channel.")
        String address) {}
