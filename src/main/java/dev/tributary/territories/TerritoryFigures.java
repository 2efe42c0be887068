package dev.tributary.territories;

import dev.tributary.shared.Money;

/**
 * What a territory and all below it come to, by the partners that are in them on a day, in the company's currency.
 *
 * @param name of the territory on that day
 * @param partners how many, without those that have ended
 * @param addressedElsewhere how many of them have their registered address in a division that a territory covers which is
 *     neither theirs nor above it
 * @param reps how many people sell there
 * @param visits completed in the 90 days before
 * @param orders in the 12 full months before
 * @param sales net, of the same months
 * @param receivables what is open of their orders: Σ totals − Σ allocations
 * @param target the territory's own sales targets of the 12 months from the day's month on
 */
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
