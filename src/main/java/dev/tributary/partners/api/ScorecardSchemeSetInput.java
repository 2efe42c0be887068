package dev.tributary.partners.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.rules.ScorecardSchemeRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A scheme of scorecards to set, for GraphQL. */
@Input("ScorecardSchemeSetInput")
@Description("A scheme of scorecards to set.")
public record ScorecardSchemeSetInput(
        @Nullable @Description("Of which kind of partners; left out: of all kinds that have no scheme of their own.")
        PartnerKind partnerKind,

        @NonNull
        @Description(
                "Its first business date, today or later; only the first scheme of all may begin earlier. From each day on there is one scheme for the same partners.")
        LocalDate validFrom,

        @NonNull @Description("What counts; the weights sum to exactly 1.")
        List<@NonNull ScorecardWeightInput> criteria,

        @NonNull
        @Description(
                "Chosen by the client, anew for each scheme; the same key sent again gives the same answer and no second scheme.")
        String idempotencyKey) {

    ScorecardSchemeRequest request() {
        return new ScorecardSchemeRequest(
                partnerKind == null ? null : partnerKind.name(),
                validFrom,
                criteria.stream().map(ScorecardWeightInput::request).toList());
    }
}
