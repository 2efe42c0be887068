package dev.tributary.receivables.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.CreditLimitFilter;
import dev.tributary.receivables.CreditLimitRecord;
import dev.tributary.receivables.CreditLimitSetting;
import dev.tributary.receivables.CreditReads;
import dev.tributary.receivables.CreditRecord;
import dev.tributary.receivables.rules.CreditLimitErrorCode;
import dev.tributary.receivables.rules.CreditLimitRequest;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Money;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Credit limits and exposure, for GraphQL. */
@GraphQLApi
public class CreditGraphQL {

    private final CreditReads credits;
    private final CreditLimitSetting setting;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final Caller caller;

    CreditGraphQL(
            CreditReads credits,
            CreditLimitSetting setting,
            PartnerReads partners,
            EmployeeReads employees,
            Caller caller) {
        this.credits = credits;
        this.setting = setting;
        this.partners = partners;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description(
            "The credit limits of the partners that the caller may see (授信额度), the latest first day first: earlier, present and future limits.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<CreditLimitRecord>> creditLimits(
            @Nullable @Description("Filters the limits. If omitted, all are returned.") CreditLimitFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        CreditLimitFilter wanted = filter == null ? CreditLimitFilter.ANY : filter;
        Scope scope = caller.scope();
        return credits.limits(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        limit -> Cursor.at(limit.validFrom(), limit.id()),
                        () -> credits.countLimits(scope, wanted)));
    }

    @Description(
            "The part of the limit that is used: the partner's exposure today, see Credit.exposure. Null unless the limit applies today.")
    public Uni<@Nullable Money> used(@Source CreditLimitRecord limit, Context context) {
        return limit.appliesToday()
                ? credit(context, limit.partnerId()).map(credit -> new Money(credit.exposure(), limit.currency()))
                : Uni.createFrom().nullItem();
    }

    @Description("The partner's credit limit and exposure today.")
    public Uni<CreditView> credit(@Source PartnerRecord partner, Context context) {
        return credit(context, partner.id()).map(credit -> new CreditView(credit, partner.currency()));
    }

    private Uni<CreditRecord> credit(Context context, UUID partner) {
        Scope scope = caller.scope();
        return Batches.<UUID, CreditRecord>one(
                        context, "Partner.credit", "", partner, ids -> credits.byPartner(scope, ids))
                .map(found -> found == null ? new CreditRecord(null, BigDecimal.ZERO) : found);
    }

    @Description("The partner. Null if it has moved to a territory that the caller may not see.")
    public Uni<@Nullable PartnerRecord> partner(@Source CreditLimitRecord limit, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), limit.partnerId());
    }

    @Description("The employee who set it. Null if unknown, and for partners.")
    public Uni<@Nullable EmployeeRecord> setBy(@Source CreditLimitRecord limit, Context context) {
        UUID employee = limit.setBy();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Mutation
    @Description("Sets the credit limit of a partner from a day on. Confirmed orders stay confirmed.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, FINANCE})
    public Uni<Payload<CreditLimitRecord, CreditLimitErrorCode>> creditLimitSet(
            @Description("The limit to set.") CreditLimitRequest input) {
        return Payload.of(setting.set(caller.scope(), input), caller, credits::limit);
    }
}
