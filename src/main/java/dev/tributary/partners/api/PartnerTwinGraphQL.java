package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.TwinReads;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.api.EmployeeView;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

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

    @NonNull
    @Description(
            "Partners in any territory that may be the same company. Partners that the caller may see come first. The list omits partners that somebody recorded as another company. Empty for partners.")
    public Uni<List<@NonNull LikelyDuplicateView>> likelyDuplicates(@Source PartnerView partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Partner.likelyDuplicates",
                "",
                partner.partner().id(),
                ids -> twins.ofPartners(scope, ids),
                LikelyDuplicateView::new);
    }

    @Nullable
    @Description("The merger into another partner. Null if there was none, and for partners.")
    public Uni<PartnerMergeView> merged(@Source PartnerView partner, Context context) {
        Scope scope = caller.scope();
        return partner.partner().mergedIntoId() == null
                ? Uni.createFrom().nullItem()
                : Batches.one(
                        context,
                        "Partner.merged",
                        "",
                        partner.partner().id(),
                        ids -> twins.mergersOf(scope, ids),
                        PartnerMergeView::new);
    }

    @NonNull
    @Description("The mergers of other partners into this one, the oldest first. Empty for partners.")
    public Uni<List<@NonNull PartnerMergeView>> mergers(@Source PartnerView partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Partner.mergers",
                "",
                partner.partner().id(),
                ids -> twins.mergersInto(scope, ids),
                PartnerMergeView::new);
    }

    @Nullable
    @Description("The partner that ended with the merger. Null if the caller may not see it.")
    public Uni<PartnerView> loser(@Source PartnerMergeView merge, Context context) {
        return PartnerView.byId(context, partners, caller.scope(), merge.merge().loserId());
    }

    @Nullable
    @Description("The surviving partner. Null if the caller may not see it.")
    public Uni<PartnerView> survivor(@Source PartnerMergeView merge, Context context) {
        return PartnerView.byId(context, partners, caller.scope(), merge.merge().survivorId());
    }

    @Nullable
    @Description("The employee who merged them. Null if it was no employee.")
    public Uni<EmployeeView> by(@Source PartnerMergeView merge, Context context) {
        UUID employee = merge.merge().employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : EmployeeView.byId(context, employees, caller.scope(), employee);
    }
}
