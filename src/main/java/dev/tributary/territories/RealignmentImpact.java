package dev.tributary.territories;

import java.util.List;

/**
 * The effect that a realignment would have.
 *
 * @param territories the territories whose figures would change, by code
 * @param priceLists the price lists of territories that would be closed or split, in the sequence of the changes
 * @param rights the exclusive rights of territories that would be split, in the sequence of the changes
 */
public record RealignmentImpact(
        List<TerritoryImpact> territories, List<PriceListImpact> priceLists, List<RightImpact> rights) {}
