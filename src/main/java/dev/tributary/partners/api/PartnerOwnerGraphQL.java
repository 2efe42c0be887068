package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.managers.OwnerEnding;
import dev.tributary.partners.managers.OwnerNaming;
import dev.tributary.partners.managers.OwnerReads;
import dev.tributary.partners.managers.OwnerRecord;
import dev.tributary.partners.rules.OwnerRequest;
import dev.tributary.partners.rules.PartnerOwnerErrorCode;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.MANAGERS;

/** Account managers of partners, for GraphQL. */
@GraphQLApi
public class PartnerOwnerGraphQL {

    private final OwnerNaming naming;
    private final OwnerEnding ending;
    private final OwnerReads owners;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final Caller caller;

    PartnerOwnerGraphQL(
            OwnerNaming naming,
            OwnerEnding ending,
            OwnerReads owners,
            PartnerReads partners,
            EmployeeReads employees,
            Caller caller) {
        this.naming = naming;
        this.ending = ending;
        this.owners = owners;
        this.partners = partners;
        this.employees = employees;
        this.caller = caller;
    }

    @Description(
            "The account manager of the partner on a day: the employee who is named for it; if there is none, the primary assignee of its territory. Null if there is neither, and for partners, who see no employees.")
    public Uni<@Nullable EmployeeRecord> owner(
            @Source PartnerRecord partner,
            @Nullable @Description("The business date. If omitted, today.") LocalDate on,
            Context context) {
        Scope scope = caller.scope();
        LocalDate day = on == null ? scope.today() : on;
        return Batches.<UUID, UUID>one(context, "Partner.owner", day, partner.id(), ids -> owners.on(scope, day, ids))
                .chain(employee -> employee == null
                        ? Uni.createFrom().nullItem()
                        : TerritoryNodes.employee(context, employees, scope, employee));
    }

    @Description(
            "The past, present and future named account managers of the partner, the earliest first. They take the place of the primary assignee of its territory. Empty for partners.")
    public Uni<List<OwnerRecord>> namedOwners(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.namedOwners", "", partner.id(), ids -> owners.named(scope, ids));
    }

    @Description("The employee.")
    public Uni<@Nullable EmployeeRecord> employee(@Source OwnerRecord owner, Context context) {
        return TerritoryNodes.employee(context, employees, caller.scope(), owner.employeeId());
    }

    @Mutation
    @Description(
            "Names an account manager for a partner, in place of the primary assignee of its territory. During these days the account manager sees the partner and its data, and is responsible for orders that the partner places itself.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerOwnerErrorCode>> partnerOwnerName(
            @Description("The partner, the employee and the dates.") OwnerRequest input) {
        return payload(naming.name(caller.scope(), input));
    }

    @Mutation
    @Description(
            "Ends the naming of an account manager. After that the primary assignee of the territory is the account manager again.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerOwnerErrorCode>> partnerOwnerEnd(
            @IdOf("PartnerOwner") @Description("The id of the naming.") UUID id,
            @Description("The date.") PartnerOwnerEndInput input) {
        return payload(ending.end(caller.scope(), id, input.day()));
    }

    private Uni<Payload<PartnerRecord, PartnerOwnerErrorCode>> payload(Uni<Outcome<UUID, PartnerOwnerErrorCode>> work) {
        return Payload.ofMany(work, caller, partners::byId);
    }

    @Input("PartnerOwnerEndInput")
    @Description("The end of the naming of an account manager.")
    public record PartnerOwnerEndInput(
            @Description(
                    "The first business date on which it no longer applies; today or later. A naming that has not begun by then is deleted.")
            LocalDate day) {}
}
