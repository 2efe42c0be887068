package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.duplicates.MergeRecord;
import dev.tributary.partners.duplicates.TwinReads;
import dev.tributary.partners.duplicates.TwinRecord;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Duplicates and mergers of partners, for GraphQL. */
@GraphQLApi
public class PartnerTwinGraphQL {

    private final TwinReads twins;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final Caller caller;

    PartnerTwinGraphQL(TwinReads twins, PartnerReads partners, EmployeeReads employees, Caller caller) {
        this.twins = twins;
        this.partners = partners;
        this.employees = employees;
        this.caller = caller;
    }

    @Description(
            "Partners in any territory that may be the same company. Partners that the caller may see come first. The list omits partners that somebody recorded as another company. Empty for partners.")
    public Uni<List<TwinRecord>> likelyDuplicates(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.likelyDuplicates", "", partner.id(), ids -> twins.ofPartners(scope, ids));
    }

    @Description("The merger into another partner. Null if there was none, and for partners.")
    public Uni<@Nullable MergeRecord> merged(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return partner.mergedIntoId() == null
                ? Uni.createFrom().nullItem()
                : Batches.one(context, "Partner.merged", "", partner.id(), ids -> twins.mergersOf(scope, ids));
    }

    @Description("The mergers of other partners into this one, the oldest first. Empty for partners.")
    public Uni<List<MergeRecord>> mergers(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.mergers", "", partner.id(), ids -> twins.mergersInto(scope, ids));
    }

    @Description("The partner that ended with the merger. Null if the caller may not see it.")
    public Uni<@Nullable PartnerRecord> loser(@Source MergeRecord merge, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), merge.loserId());
    }

    @Description("The surviving partner. Null if the caller may not see it.")
    public Uni<@Nullable PartnerRecord> survivor(@Source MergeRecord merge, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), merge.survivorId());
    }

    @Description("The employee who merged them. Null if it was no employee.")
    public Uni<@Nullable EmployeeRecord> by(@Source MergeRecord merge, Context context) {
        UUID employee = merge.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }
}
