package dev.tributary.partners;

import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.Datum;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An address of a partner.
 *
 * @param main whether it is the main one of its kind
 * @param divisionCode GB/T 2260
 * @param longitude decimal degrees, east positive; null, like latitude and datum, if the place is unknown
 */
@RegisterForReflection
public record AddressRecord(
        UUID id,
        UUID partnerId,
        AddressKind kind,
        boolean main,
        String divisionCode,
        String line,
        @Nullable String postalCode,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable Datum datum) {}
