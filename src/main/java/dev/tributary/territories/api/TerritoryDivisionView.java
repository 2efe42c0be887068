package dev.tributary.territories.api;

import dev.tributary.territories.DatedDivision;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A division that a territory covers on some days, for GraphQL. */
@Type("TerritoryDivision")
@Description("An administrative division (行政区划) that a territory covers during some days.")
public record TerritoryDivisionView(@Ignore DatedDivision dated) {

    @NonNull
    @Description("The GB/T 2260 code of a province (320000), a prefecture (320500) or a county (320583).")
    public String getCode() {
        return dated.code();
    }

    @Nullable
    @Description("The first business date on which it is covered. Null if it has no known beginning.")
    public LocalDate getFrom() {
        return dated.from();
    }

    @Nullable
    @Description("The first business date on which it is no longer covered. Null if no end is planned.")
    public LocalDate getTo() {
        return dated.to();
    }
}
