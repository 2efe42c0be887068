package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An exclusive right of a territory that is split; it will hold in the part too.
 *
 * @param partner the code of the partner that has the right
 * @param productLine the code of the product line
 * @param part the code of the part
 * @param from the first day on which it holds there
 * @param to the first day without it; null for no end
 */
@RegisterForReflection
public record RightImpact(
        String partner,
        String productLine,
        String part,
        LocalDate from,
        @Nullable LocalDate to) {}
