package dev.tributary.territories;

import java.util.Map;
import java.util.Set;

/**
 * What all territories come to on a day, by their codes.
 *
 * @param figures of each that is open
 * @param divisions what each covers; one that covers nothing is not in it
 */
record TerritoryShape(Map<String, TerritoryFigures> figures, Map<String, Set<String>> divisions) {}
