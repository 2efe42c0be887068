package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardSchemeReads;
import dev.tributary.assessment.ScorecardSchemeRecord;
import dev.tributary.assessment.ScorecardSchemeSetting;
import dev.tributary.assessment.rules.ScorecardSchemeErrorCode;
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
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(
                setting.set(scope, input.request(), input.idempotencyKey()),
                Payload.one(ids -> schemes.byId(scope, ids)),
                language);
    }
}
