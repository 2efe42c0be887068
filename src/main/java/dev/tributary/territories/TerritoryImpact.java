package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a realignment does to a territory.
 *
 * @param before null for one that is opened by it
 * @param after null for one that is closed by it
 */
public record TerritoryImpact(
        String code,
        @Nullable TerritoryFigures before,
        @Nullable TerritoryFigures after) {

    /** Of the territories whose figures are others afterwards, by code. */
    static List<TerritoryImpact> between(Map<String, TerritoryFigures> before, Map<String, TerritoryFigures> after) {
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes.stream()
                .map(code -> new TerritoryImpact(code, before.get(code), after.get(code)))
                .filter(impact -> !Objects.equals(impact.before, impact.after))
                .toList();
    }
}
