package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.duplicates.BelongingCount;
import dev.tributary.partners.duplicates.MergeEffect;
import dev.tributary.partners.duplicates.MergeRecord;
import dev.tributary.partners.duplicates.PartnerDistinction;
import dev.tributary.partners.duplicates.PartnerMerging;
import dev.tributary.partners.duplicates.TwinReads;
import dev.tributary.partners.duplicates.TwinRecord;
import dev.tributary.partners.rules.MergeRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.UserError;
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
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.SALES_DESK;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Duplicates and mergers of partners, for GraphQL. */
@GraphQLApi
public class PartnerTwinGraphQL {

    private final TwinReads twins;
    private final PartnerDistinction distinction;
    private final PartnerMerging merging;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final Caller caller;

    PartnerTwinGraphQL(
            TwinReads twins,
            PartnerDistinction distinction,
            PartnerMerging merging,
            PartnerReads partners,
            EmployeeReads employees,
            Caller caller) {
        this.twins = twins;
        this.distinction = distinction;
        this.merging = merging;
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

    @Mutation
    @Description(
            "Records that a partner and a likely duplicate are two companies. They are no longer shown as duplicates of each other.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerDistinguish(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The other partner, and the reason.") PartnerDistinguishInput input) {
        return payload(
                distinction.distinguish(caller.scope(), seen(id, input.version()), input.other(), input.reason()));
    }

    @Mutation
    @Description(
            "Merges two partners that are one company (合并). Orders, receipts, visits, addresses, contacts, rights and everything else of the merged partner move to the surviving one; every fact stays in the territory of its own date. The merged partner gets status ENDED and stays as a record. Its code leads to the surviving partner.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerMerge(
            @IdOf("Partner") @Description("The id of the surviving partner.") UUID id,
            @Description("The partner to merge, and the reason.") PartnerMergeInput input) {
        return payload(merging.merge(caller.scope(), merge(id, input), input.idempotencyKey()));
    }

    @Query
    @Description(
            "Shows what partnerMerge would move and what it would leave behind (合并预览). The merger is tried and rolled back, so nothing changes. The idempotency key has no effect.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<PartnerMergePreview> partnerMergePreview(
            @IdOf("Partner") @Description("The id of the partner that would survive.") UUID id,
            @Description("The partner to merge, and the reason.") PartnerMergeInput input) {
        Locale language = caller.language();
        return merging.preview(caller.scope(), merge(id, input))
                .map(outcome -> new PartnerMergePreview(
                        outcome instanceof Outcome.Done<MergeEffect, PartnerErrorCode> done
                                ? BelongingCount.of(done.value().moved())
                                : List.of(),
                        outcome instanceof Outcome.Done<MergeEffect, PartnerErrorCode> done
                                ? BelongingCount.of(done.value().leftBehind())
                                : List.of(),
                        UserError.list(outcome, language)));
    }

    private static MergeRequest merge(UUID survivor, PartnerMergeInput input) {
        return new MergeRequest(survivor, input.version(), input.loser(), input.loserVersion(), input.reason());
    }

    private static PartnerVersion seen(UUID id, int version) {
        return new PartnerVersion(id, version);
    }

    private Uni<Payload<PartnerRecord, PartnerErrorCode>> payload(Uni<Outcome<UUID, PartnerErrorCode>> work) {
        return Payload.ofMany(work, caller, partners::byId);
    }

    @Input("PartnerDistinguishInput")
    @Description("A likely duplicate that is another company.")
    public record PartnerDistinguishInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The code of the likely duplicate.")
            String other,

            @Description("How this is known, for later reference.")
            String reason) {}

    @Input("PartnerMergeInput")
    @Description("The partner to merge into another one.")
    public record PartnerMergeInput(
            @Description("The version of the surviving partner that the caller saw.")
            Integer version,

            @IdOf("Partner") @Description("The id of the partner to merge, which then ends.")
            UUID loser,

            @Description("The version of the partner to merge that the caller saw.")
            Integer loserVersion,

            @Description("How it is known that both are one company.")
            String reason,

            @Description(
                    "A key that the client chooses for each new merger. The same key sent again returns the same answer and merges nothing twice.")
            String idempotencyKey) {}
}
