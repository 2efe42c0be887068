package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardSchemeReads;
import dev.tributary.assessment.ScorecardSchemeRecord;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A scorecard scheme, for GraphQL. */
@Type("ScorecardScheme")
@Description(
        "A scorecard scheme (渠道比选与效果评估): the criteria by which partners are compared, with their weights and scales. It applies until the next scheme for the same partners begins. A scheme never changes; a new one replaces it.")
public record ScorecardSchemeView(@Ignore ScorecardSchemeRecord scheme) implements Node {

    /**
     * The scheme with this id; null if the caller may not see it. All schemes that a request asks for by id are read
     * together.
     */
    public static Uni<@Nullable ScorecardSchemeView> byId(
            Context context, ScorecardSchemeReads schemes, Scope scope, UUID id) {
        return Batches.one(
                context, "ScorecardScheme", "by id", id, ids -> schemes.byId(scope, ids), ScorecardSchemeView::new);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("ScorecardScheme", scheme.id());
    }

    @Nullable
    @Description("The kind of partner. Null if the scheme is for all kinds without a scheme of their own.")
    public PartnerKind getPartnerKind() {
        return scheme.partnerKind();
    }

    @NonNull
    @Description(
            "The first business date on which it applies. The scheme that applies on the last day of a period judges the period. A scheme for the partner's kind takes precedence over the scheme for all kinds.")
    public LocalDate getValidFrom() {
        return scheme.validFrom();
    }

    @NonNull
    @Description("The currency of SALES figures: the company's currency.")
    public CurrencyCode getCurrency() {
        return new CurrencyCode(scheme.currency());
    }

    @NonNull
    @Description("The time at which it was set.")
    public OffsetDateTime getSetAt() {
        return scheme.setAt();
    }

    @NonNull
    @Description("The criteria. Their weights sum to exactly 1.")
    public List<@NonNull ScorecardWeightView> getCriteria() {
        return scheme.criteria().stream().map(ScorecardWeightView::new).toList();
    }
}
