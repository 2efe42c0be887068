package dev.tributary.rights.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.rights.RightEnding;
import dev.tributary.rights.RightGranting;
import dev.tributary.rights.RightReads;
import dev.tributary.rights.RightRecord;
import dev.tributary.rights.rules.ExclusiveRightErrorCode;
import dev.tributary.rights.rules.RightRequest;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
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

import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Exclusive rights for GraphQL. */
@GraphQLApi
public class ExclusiveRightGraphQL {

    private final RightGranting granting;
    private final RightEnding ending;
    private final RightReads rights;
    private final PartnerReads partners;
    private final TerritoryReads territories;
    private final Caller caller;

    ExclusiveRightGraphQL(
            RightGranting granting,
            RightEnding ending,
            RightReads rights,
            PartnerReads partners,
            TerritoryReads territories,
            Caller caller) {
        this.granting = granting;
        this.ending = ending;
        this.rights = rights;
        this.partners = partners;
        this.territories = territories;
        this.caller = caller;
    }

    @Description("The exclusive rights of the partner in territories that the caller may see, the newest first.")
    public Uni<List<RightRecord>> exclusiveRights(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.exclusiveRights", "", partner.id(), ids -> rights.ofPartners(scope, ids));
    }

    @Description("The partner. Null if the caller may not see it.")
    public Uni<@Nullable PartnerRecord> partner(@Source RightRecord right, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), right.partnerId());
    }

    @Description(
            "The territory in which the right applies, including all territories below it. Null if the caller may not see territories.")
    public Uni<@Nullable TerritoryRecord> territory(@Source RightRecord right, Context context) {
        return TerritoryNodes.territory(context, territories, caller.scope(), right.territoryId());
    }

    @Mutation
    @Description("Grants a partner an exclusive right.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER})
    public Uni<Payload<RightRecord, ExclusiveRightErrorCode>> exclusiveRightGrant(
            @Description("The right to grant.") RightRequest input) {
        return payload(granting.grant(caller.scope(), input));
    }

    @Mutation
    @Description("Ends an exclusive right earlier than agreed.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER})
    public Uni<Payload<RightRecord, ExclusiveRightErrorCode>> exclusiveRightEnd(
            @IdOf("ExclusiveRight") @Description("The id of the right.") UUID id,
            @Description("The date and the reason.") ExclusiveRightEndInput input) {
        return payload(ending.end(caller.scope(), id, input.version(), input.on(), input.reason()));
    }

    private Uni<Payload<RightRecord, ExclusiveRightErrorCode>> payload(
            Uni<Outcome<UUID, ExclusiveRightErrorCode>> work) {
        return Payload.of(work, caller, rights::byId);
    }

    @Input("ExclusiveRightEndInput")
    @Description("The earlier end of an exclusive right.")
    public record ExclusiveRightEndInput(
            @Description("The version of the right that the caller saw.")
            Integer version,

            @Description("The first business date on which it no longer applies; today or later.")
            LocalDate on,

            @Description("The reason, for later reference.") String reason) {}
}
