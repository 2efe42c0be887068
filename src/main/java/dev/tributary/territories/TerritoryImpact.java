package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The effect of a realignment on a territory.
 *
 * @param before null for a territory that the realignment opens
 * @param after null for a territory that the realignment closes
 * @param divisionsGained the codes of the administrative divisions that it covers only afterwards, in their sequence
 * @param divisionsLost the codes of the divisions that it covers only before, sorted
 */
@Type("TerritoryImpact")
@Description("The effect of a realignment on a territory.")
public record TerritoryImpact(
        @Description("The code of the territory.") String code,

        @Description(
                "The figures on the realignment's first day without the changes. Null if the changes open the territory.")
        @Nullable
        TerritoryFigures before,

        @Description("The figures on the same day with the changes. Null if the changes close the territory.") @Nullable
        TerritoryFigures after,

        @Description("The GB/T 2260 codes of the divisions that the territory would gain.")
        List<String> divisionsGained,

        @Description("The GB/T 2260 codes of the divisions that the territory would lose.")
        List<String> divisionsLost) {

    /**
     * The figures and divisions of all territories on a day, by their codes.
     *
     * @param figures of each open territory
     * @param divisions of each territory that covers any
     */
    record Shape(Map<String, TerritoryFigures> figures, Map<String, Set<String>> divisions) {}

    /** The territories whose figures or divisions differ, by code. */
    static List<TerritoryImpact> between(Shape before, Shape after) {
        TreeSet<String> codes = new TreeSet<>(before.figures().keySet());
        codes.addAll(after.figures().keySet());
        return codes.stream()
                .map(code -> {
                    Set<String> had = before.divisions().getOrDefault(code, Set.of());
                    Set<String> has = after.divisions().getOrDefault(code, Set.of());
                    return new TerritoryImpact(
                            code,
                            before.figures().get(code),
                            after.figures().get(code),
                            without(has, had),
                            without(had, has));
                })
                .filter(TerritoryImpact::isOne)
                .toList();
    }

    private boolean isOne() {
        return !Objects.equals(before, after) || !divisionsGained.isEmpty() || !divisionsLost.isEmpty();
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(code -> !others.contains(code)).sorted().toList();
    }
}
