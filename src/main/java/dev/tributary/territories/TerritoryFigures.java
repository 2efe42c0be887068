package dev.tributary.territories;

import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

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
@Type("TerritoryFigures")
@Description(
        "The figures of a territory and all territories below it, for the partners that are in them on the realignment's first day. Amounts are in the company's currency.")
public record TerritoryFigures(
        @Ignore String name,

        @Description("The number of partners. Ended partners do not count.")
        int partners,

        @Description(
                "The number of partners whose registered address lies in a division that another territory covers, which is neither their own territory nor above it.")
        @Name("partnersAddressedElsewhere")
        int addressedElsewhere,

        @Description("The number of people who sell there.") int reps,

        @Description("The number of visits that were completed in the 90 days before.")
        int visits,

        @Description("The number of orders in the 12 full months before.")
        int orders,

        @Description("Net sales of the 12 full months before.")
        Money sales,

        @Description("The open amount of the partners' orders: Σ totals − Σ allocations.")
        Money receivables,

        @Description(
                "The sales targets of the territory itself in the 12 months from the month of that day on. Targets stay in the territory for which they were set; targets of a merged territory count for the surviving one.")
        Money target) {}
