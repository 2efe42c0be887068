package dev.tributary.territories;

import java.util.List;

/**
 * What a realignment would do.
 *
 * @param territories whose figures would be others, by code
 * @param priceLists of territories that would be no more or would be split, in the sequence of the changes
 * @param rights exclusive ones, of territories that would be split, in the sequence of the changes
 */
public record RealignmentImpact(
        List<TerritoryImpact> territories, List<PriceListImpact> priceLists, List<RightImpact> rights) {}
