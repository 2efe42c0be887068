package dev.tributary.partners;

import dev.tributary.partners.rules.ChannelKind;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A way to reach a contact.
 *
 * @param address the number, name or address
 */
@Embeddable
record ContactChannel(@Enumerated(EnumType.STRING) ChannelKind kind, String address) {}
