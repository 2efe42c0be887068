package dev.tributary.partners;

import dev.tributary.partners.rules.ChannelKind;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How to reach a contact.
 *
 * @param address number, name or address there
 */
@Embeddable
record ContactChannel(@Enumerated(EnumType.STRING) ChannelKind kind, String address) {}
