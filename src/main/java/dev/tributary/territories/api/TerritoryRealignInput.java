package dev.tributary.territories.api;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.rules.Realignment;
import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A realignment of territories, for GraphQL. */
@Input("TerritoryRealignInput")
@Description("A realignment of territories. It takes effect as a whole.")
public record TerritoryRealignInput(
        @Description(
                "The first business date of the realignment: in this month or later. If the tree changes, it must be the first day of a month.")
        LocalDate from,

        @Description("The changes in sequence, 1 to 100. A change may depend on earlier ones.")
        List<TerritoryChangeInput> changes,

        @Description(
                "A key that the client chooses for each new realignment. The same key sent again returns the same answer and changes nothing twice.")
        String idempotencyKey) {

    /** Errors for the changes that have no kind or several kinds. */
    List<Rejection<TerritoryErrorCode>> unclear() {
        return IntStream.range(0, changes.size())
                .filter(at -> changes.get(at).change().isEmpty())
                .mapToObj(at -> Rejection.of(TerritoryErrorCode.ONE_KIND_EACH, "changes." + at))
                .toList();
    }

    Realignment realignment() {
        return new Realignment(
                from,
                changes.stream()
                        .map(TerritoryChangeInput::change)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
