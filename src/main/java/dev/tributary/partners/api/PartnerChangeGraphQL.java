package dev.tributary.partners.api;

import dev.tributary.partners.LifeStep;
import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerLifecycle;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerRevision;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.file.EntryRequest;
import dev.tributary.partners.file.PartnerEntry;
import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.TextKind;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.MANAGERS;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_REP;

/** Changes of partners and of their status, for GraphQL. */
@GraphQLApi
public class PartnerChangeGraphQL {

    private final PartnerEntry entry;
    private final PartnerRevision revision;
    private final PartnerLifecycle lifecycle;
    private final PartnerReads partners;
    private final Caller caller;

    PartnerChangeGraphQL(
            PartnerEntry entry,
            PartnerRevision revision,
            PartnerLifecycle lifecycle,
            PartnerReads partners,
            Caller caller) {
        this.entry = entry;
        this.revision = revision;
        this.lifecycle = lifecycle;
        this.partners = partners;
        this.caller = caller;
    }

    @Mutation
    @Description(
            "Records a new prospect in one of the caller's territories. If a partner with the same or a similar name, registration number, phone or address exists, the mutation fails with the likely duplicates, unless anotherCompany is true.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerEnter(
            @Description("The prospect to record.") EntryRequest input) {
        return payload(entry.enter(caller.scope(), input));
    }

    @Mutation
    @Description("Changes the names, the kind and the registration number of a partner.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerChange(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The complete new values.") PartnerChangeInput input) {
        return payload(revision.change(caller.scope(), seen(id, input.version()), input.company(), input.kind()));
    }

    @Mutation
    @Description("Records that a prospect is won: PROSPECT → ONBOARDING.")
    @RolesAllowed({MANAGERS, SALES_REP})
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerOnboard(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The version of the partner that the caller saw.") PartnerOnboardInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.ONBOARD, seen(id, input.version()), null));
    }

    @Mutation
    @Description(
            "Activates a partner for trading: ONBOARDING → ACTIVE. This requires an address, a contact who is a decision maker, and a file score of at least 60.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerActivate(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The version of the partner that the caller saw.") PartnerActivateInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.ACTIVATE, seen(id, input.version()), null));
    }

    @Mutation
    @Description("Suspends a partner, which may not order for now: ACTIVE → SUSPENDED.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerSuspend(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The reason.") PartnerSuspendInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.SUSPEND, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @Description("Allows a suspended partner to order again: SUSPENDED → ACTIVE.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerResume(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The reason.") PartnerResumeInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.RESUME, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @Description(
            "Ends the relationship with a partner permanently, from any status. The partner may have no open orders.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER})
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerEnd(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The reason.") PartnerEndInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.END, seen(id, input.version()), input.reason()));
    }

    private static PartnerVersion seen(UUID id, int version) {
        return new PartnerVersion(id, version);
    }

    private Uni<Payload<PartnerRecord, PartnerErrorCode>> payload(Uni<Outcome<UUID, PartnerErrorCode>> work) {
        return Payload.ofMany(work, caller, partners::byId);
    }

    @Input("PartnerChangeInput")
    @Description("The complete new names, kind and registration number of a partner.")
    public record PartnerChangeInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The registered name of the company.")
            String name,

            @Nullable @Description("The English name. If omitted, there is none.")
            String englishName,

            @Description("The kind of partner.") PartnerKind kind,

            @Nullable @Description("The unified social credit code (统一社会信用代码). If omitted, there is none.")
            String registrationNumber,

            @Nullable @Description("The address of its website, with http:// or https://. If omitted, there is none.")
            String website) {

        CompanyRequest company() {
            return new CompanyRequest(
                    TextKind.strip(name), TextKind.stripIfGiven(englishName), registrationNumber, website);
        }
    }

    @Input("PartnerOnboardInput")
    @Description("A prospect to onboard.")
    public record PartnerOnboardInput(
            @Description("The version of the partner that the caller saw.")
            Integer version) {}

    @Input("PartnerActivateInput")
    @Description("A partner to activate.")
    public record PartnerActivateInput(
            @Description("The version of the partner that the caller saw.")
            Integer version) {}

    @Input("PartnerSuspendInput")
    @Description("A partner to suspend.")
    public record PartnerSuspendInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The reason, for later reference. The partner cannot see it.")
            String reason) {}

    @Input("PartnerResumeInput")
    @Description("A partner to resume.")
    public record PartnerResumeInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The reason, for later reference. The partner cannot see it.")
            String reason) {}

    @Input("PartnerEndInput")
    @Description("A partner to end.")
    public record PartnerEndInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The reason, for later reference. The partner cannot see it.")
            String reason) {}
}
