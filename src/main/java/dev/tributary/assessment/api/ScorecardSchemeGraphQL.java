package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.assessment.ScorecardSchemeReads;
import dev.tributary.assessment.ScorecardSchemeRecord;
import dev.tributary.assessment.ScorecardSchemeSetting;
import dev.tributary.assessment.rules.ScorecardSchemeErrorCode;
import dev.tributary.assessment.rules.ScorecardSchemeRequest;
import dev.tributary.assessment.rules.ScorecardSchemeRequest.Weight;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.WireName;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Scorecard schemes, for GraphQL. */
@GraphQLApi
public class ScorecardSchemeGraphQL {

    private final ScorecardSchemeSetting setting;
    private final ScorecardSchemeReads schemes;
    private final EmployeeReads employees;
    private final Caller caller;

    ScorecardSchemeGraphQL(
            ScorecardSchemeSetting setting, ScorecardSchemeReads schemes, EmployeeReads employees, Caller caller) {
        this.setting = setting;
        this.schemes = schemes;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description(
            "The scorecard schemes that apply on a day: the scheme for all kinds first, then schemes for one kind.")
    @RolesAllowed(EMPLOYEES)
    public Uni<List<ScorecardSchemeRecord>> scorecardSchemes(
            @Nullable @Description("The business date, in the past or in the future. If omitted, today.")
                    LocalDate on) {
        Scope scope = caller.scope();
        return schemes.on(scope, on == null ? scope.today() : on);
    }

    @Description("The employee who set it. Null if it was no employee.")
    public Uni<@Nullable EmployeeRecord> by(@Source ScorecardSchemeRecord scheme, Context context) {
        UUID employee = scheme.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Mutation
    @Description(
            "Sets a scorecard scheme from a day on. Scorecards of periods that ended before that day do not change.")
    @RolesAllowed(SALES_DIRECTOR)
    @WireName(value = "ScorecardScheme", object = "scheme")
    public Uni<Payload<ScorecardSchemeRecord, ScorecardSchemeErrorCode>> scorecardSchemeSet(
            @Description("The scheme.") ScorecardSchemeSetInput input) {
        return Payload.ofMany(
                setting.set(caller.scope(), input.request(), input.idempotencyKey()), caller, schemes::byId);
    }

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

    @Input("ScorecardWeightInput")
    @Description("The weight and the scale of a criterion.")
    public record ScorecardWeightInput(
            @Description("The criterion; each at most once.")
            ScorecardCriterion criterion,

            @Description("The weight as a fraction greater than 0, with at most four decimals.")
            BigDecimal weight,

            @Description(
                    "The figure that gives 0 points. For SALES it is an amount in the company's currency per month of the period; for other criteria a ratio.")
            BigDecimal zeroAt,

            @Description(
                    "The figure that gives 100 points. It must differ from zeroAt, and is smaller than zeroAt if lower figures are better.")
            BigDecimal fullAt) {

        Weight request() {
            return new Weight(criterion.name(), weight, zeroAt, fullAt);
        }
    }
}
