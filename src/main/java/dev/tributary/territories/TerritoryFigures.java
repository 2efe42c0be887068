package dev.tributary.territories;

import dev.tributary.shared.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The figures of a territory and all below it, by the partners that are in them on a day, in the company's currency.
 *
 * @param name the territory's name on that day
 * @param partners the number of partners that have not ended
 * @param addressedElsewhere the number of them whose registered address is in a division that is covered by a territory
 *     which is neither theirs nor above it
 * @param reps the number of people who sell there
 * @param visits the visits completed in the 90 days before
 * @param orders the orders of the 12 full months before
 * @param sales the net sales of the same months
 * @param receivables the open amounts of their orders: Σ totals − Σ allocations
 * @param target the territory's own sales targets of the 12 months from the day's month on
 */
@RegisterForReflection
public record TerritoryFigures(
        String name,
        int partners,
        int addressedElsewhere,
        int reps,
        int visits,
        int orders,
        Money sales,
        Money receivables,
        Money target) {}
