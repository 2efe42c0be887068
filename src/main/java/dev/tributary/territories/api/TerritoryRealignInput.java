package dev.tributary.territories.api;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.rules.Realignment;
import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A change of the territories as a whole, for GraphQL. */
@Input("TerritoryRealignInput")
@Description("A change of the territories that takes effect as a whole.")
public record TerritoryRealignInput(
        @NonNull
        @Description(
                "The first business date of the new shape: this month or later, the first day of a month if the tree changes.")
        LocalDate from,

        @NonNull @Description("The changes in their sequence, 1 to 100; a later one may build on an earlier one.")
        List<@NonNull TerritoryChangeInput> changes,

        @NonNull
        @Description("Chosen by the client, anew for each realignment; the same key sent again gives the same answer.")
        String idempotencyKey) {

    /** Where not exactly one kind of change is given. */
    List<Rejection> unclear() {
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
