package dev.tributary.partners;

import dev.tributary.partners.rules.TwinSign;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A partner that may be one company with another one.
 *
 * @param of whose likely twin it is
 * @param twin null where the caller may not see it
 */
public record TwinRecord(UUID of, @Nullable PartnerRecord twin, List<TwinSign> signs) {}
