package dev.tributary.partners;

import dev.tributary.partners.rules.TwinSign;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A likely duplicate of a partner.
 *
 * @param of the key of the partner
 * @param twin the duplicate; null if the caller may not see it
 */
@RegisterForReflection
public record TwinRecord(UUID of, @Nullable PartnerRecord twin, List<TwinSign> signs) {}
