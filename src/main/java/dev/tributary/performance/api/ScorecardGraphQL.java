package dev.tributary.performance.api;

import dev.tributary.assessment.ScorecardSchemeReads;
import dev.tributary.assessment.ScorecardSchemeRecord;
import dev.tributary.assessment.api.AssessmentNodes;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.performance.ScorecardFilter;
import dev.tributary.performance.ScorecardReads;
import dev.tributary.performance.ScorecardSort;
import dev.tributary.platform.company.BusinessCalendar;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.DateRange;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.math.BigDecimal;
import java.util.Objects;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;

/** Scorecards of partners, for GraphQL. */
@GraphQLApi
public class ScorecardGraphQL {

    private final ScorecardReads scorecards;
    private final ScorecardSchemeReads schemes;
    private final PartnerReads partners;
    private final BusinessCalendar calendar;
    private final Caller caller;

    ScorecardGraphQL(
            ScorecardReads scorecards,
            ScorecardSchemeReads schemes,
            PartnerReads partners,
            BusinessCalendar calendar,
            Caller caller) {
        this.scorecards = scorecards;
        this.schemes = schemes;
        this.partners = partners;
        this.calendar = calendar;
        this.caller = caller;
    }

    @Query
    @Description(
            "The scorecards of the partners that the caller may see, for comparison (渠道比选). The list omits partners that were never active, partners without a scheme, and partners for which no criterion can be measured.")
    @RolesAllowed(EMPLOYEES)
    public Uni<Connection<ScorecardView>> partnerScorecards(
            @Description("A month, quarter or year.") PeriodText period,
            @Nullable @Description("Filters the partners. If omitted, the scorecards of all partners are returned.")
                    ScorecardFilter filter,
            @DefaultValue("BEST") @Description("The sort order.") ScorecardSort orderBy,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, BigDecimal.class, String.class);
        DateRange days = calendar.fiscal().days(period.period());
        ScorecardFilter wanted = filter == null ? ScorecardFilter.ANY : filter;
        Scope scope = caller.scope();
        return scorecards
                .page(scope, days, wanted, orderBy, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        card -> new ScorecardView(card, period),
                        card -> Cursor.at(Objects.requireNonNull(card.total()), card.code()),
                        () -> scorecards.count(scope, days, wanted)));
    }

    @Description(
            "The scorecard of the partner for a period. Null if the partner was never active, if no scheme applies on the period's last day, and for partners, because scorecards are internal.")
    public Uni<@Nullable ScorecardView> scorecard(
            @Source PartnerRecord partner,
            @Description("A month, quarter or year.") PeriodText period,
            Context context) {
        Scope scope = caller.scope();
        if (scope.isPartner()) {
            return Uni.createFrom().nullItem();
        }
        DateRange days = calendar.fiscal().days(period.period());
        return Batches.one(
                        context,
                        "Partner.scorecard",
                        days,
                        partner.id(),
                        ids -> scorecards.ofPartners(scope, days, ids))
                .map(card -> card == null ? null : new ScorecardView(card, period));
    }

    @Description("The partner. Null if the caller may no longer see it.")
    public Uni<@Nullable PartnerRecord> partner(@Source ScorecardView card, Context context) {
        return PartnerNodes.partner(
                context, partners, caller.scope(), card.card().partnerId());
    }

    @Description("The scheme of the scorecard.")
    public Uni<@Nullable ScorecardSchemeRecord> scheme(@Source ScorecardView card, Context context) {
        return AssessmentNodes.scheme(
                context, schemes, caller.scope(), card.card().scheme());
    }
}
