package dev.tributary.assessment.api;

import dev.tributary.assessment.rules.ScorecardSchemeRequest;
import dev.tributary.partners.PartnerKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A scorecard scheme to set, for GraphQL. */
@Input("ScorecardSchemeSetInput")
@Description("A scorecard scheme to set.")
public record ScorecardSchemeSetInput(
        @Nullable
        @Description("The kind of partner. If omitted, the scheme is for all kinds without a scheme of their own.")
        PartnerKind partnerKind,

        @Description(
                "The first business date on which it applies; today or later. Only the very first scheme may begin earlier. Only one scheme for the same partners can begin on a day.")
        LocalDate validFrom,

        @Description("The criteria. Their weights sum to exactly 1.")
        List<ScorecardWeightInput> criteria,

        @Description(
                "A key that the client chooses for each new scheme. The same key sent again returns the same answer and sets no second scheme.")
        String idempotencyKey) {

    ScorecardSchemeRequest request() {
        return new ScorecardSchemeRequest(
                partnerKind == null ? null : partnerKind.name(),
                validFrom,
                criteria.stream().map(ScorecardWeightInput::request).toList());
    }
}
