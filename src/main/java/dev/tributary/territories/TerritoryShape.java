package dev.tributary.territories;

import java.util.Map;
import java.util.Set;

/**
 * The figures and divisions of all territories on a day, by their codes.
 *
 * @param figures of each open territory
 * @param divisions of each territory that covers any
 */
record TerritoryShape(Map<String, TerritoryFigures> figures, Map<String, Set<String>> divisions) {}
