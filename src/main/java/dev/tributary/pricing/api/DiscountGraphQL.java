package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.DiscountAuthorityRecord;
import dev.tributary.pricing.DiscountAuthorityRequest;
import dev.tributary.pricing.DiscountAuthoritySetting;
import dev.tributary.pricing.DiscountReads;
import dev.tributary.pricing.SalesPosition;
import dev.tributary.pricing.Seller;
import dev.tributary.pricing.rules.DiscountAuthorityErrorCode;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
import dev.tributary.territories.api.Viewer;
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
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Discount authorities for GraphQL. */
@GraphQLApi
public class DiscountGraphQL {

    private final DiscountReads discounts;
    private final DiscountAuthoritySetting setting;
    private final EmployeeReads employees;
    private final Caller caller;

    DiscountGraphQL(DiscountReads discounts, DiscountAuthoritySetting setting, EmployeeReads employees, Caller caller) {
        this.discounts = discounts;
        this.setting = setting;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description("The discount authority of each position on a day, the smallest first.")
    @RolesAllowed(EMPLOYEES)
    public Uni<List<DiscountAuthorityRecord>> discountAuthorities(
            @Nullable @Description("The business date. If omitted, today.") LocalDate on) {
        Scope scope = caller.scope();
        return discounts.on(scope, on == null ? scope.today() : on);
    }

    @Description("The employee who set it. Null if unknown, as for the authorities that the company started with.")
    public Uni<@Nullable EmployeeRecord> setBy(@Source DiscountAuthorityRecord authority, Context context) {
        UUID employee = authority.setBy();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Description(
            "The largest discount that this person may give today, as a fraction of the list price. It is 1 for directors, who may also sell below floor prices. It is 0 for everybody without a discount authority.")
    public Uni<Decimal> mostDiscount(@Source Viewer viewer) {
        return discounts
                .most(new Seller(caller.scope(), SalesPosition.of(caller.roles())))
                .map(Decimal::of);
    }

    @Mutation
    @Description(
            "Sets the discount authority of a position from a day on. Discounts that were given before do not change.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<DiscountAuthorityRecord, DiscountAuthorityErrorCode>> discountAuthoritySet(
            @Description("The authority to set.") DiscountAuthorityRequest input) {
        return Payload.of(setting.set(caller.scope(), input), caller, discounts::byId);
    }
}
