package dev.tributary.partners.api;

import dev.tributary.partners.AddressKeeping;
import dev.tributary.partners.ContactKeeping;
import dev.tributary.partners.LifeStep;
import dev.tributary.partners.PartnerEntry;
import dev.tributary.partners.PartnerLifecycle;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRevision;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;
import static dev.tributary.platform.security.RealmRole.SALES_SUPPORT;

/** What is done with partners and their files, for GraphQL. */
@GraphQLApi
public class PartnerChangeGraphQL {

    private final PartnerEntry entry;
    private final PartnerRevision revision;
    private final PartnerLifecycle lifecycle;
    private final AddressKeeping addresses;
    private final ContactKeeping contacts;
    private final PartnerReads partners;
    private final Caller caller;

    PartnerChangeGraphQL(
            PartnerEntry entry,
            PartnerRevision revision,
            PartnerLifecycle lifecycle,
            AddressKeeping addresses,
            ContactKeeping contacts,
            PartnerReads partners,
            Caller caller) {
        this.entry = entry;
        this.revision = revision;
        this.lifecycle = lifecycle;
        this.addresses = addresses;
        this.contacts = contacts;
        this.partners = partners;
        this.caller = caller;
    }

    @Mutation
    @NonNull
    @Description("Enters a prospect in a territory of the caller's.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerEnter(
            @NonNull @Name("input") @Description("The prospect to enter.") PartnerEnterInput input) {
        return payload(entry.enter(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @NonNull
    @Description("Changes the head of a partner's file: names, kind, registration number.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerChange(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The head as it is to be.") PartnerChangeInput input) {
        return payload(revision.change(caller.scope(), seen(id, input.version()), input.company(), input.kind()));
    }

    @Mutation
    @NonNull
    @Description("Says that all of a partner's file was checked and is true today.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerConfirmFile(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The file that was checked.") PartnerConfirmFileInput input) {
        return payload(revision.confirm(caller.scope(), seen(id, input.version())));
    }

    @Mutation
    @NonNull
    @Description("A prospect is won: PROSPECT → ONBOARDING.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP})
    public Uni<PartnerPayload> partnerOnboard(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The partner as the caller saw it.") PartnerOnboardInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.ONBOARD, seen(id, input.version()), null));
    }

    @Mutation
    @NonNull
    @Description(
            "A partner begins to trade: ONBOARDING → ACTIVE. It needs an address, a contact who decides, and a file with a score of 60.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER})
    public Uni<PartnerPayload> partnerActivate(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The partner as the caller saw it.") PartnerActivateInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.ACTIVATE, seen(id, input.version()), null));
    }

    @Mutation
    @NonNull
    @Description("A partner may not order for now: ACTIVE → SUSPENDED.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER})
    public Uni<PartnerPayload> partnerSuspend(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("Why.") PartnerSuspendInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.SUSPEND, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("A partner may order again: SUSPENDED → ACTIVE.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER})
    public Uni<PartnerPayload> partnerResume(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("Why.") PartnerResumeInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.RESUME, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("It is over with a partner, from whichever status, for good; it may have no orders under way.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER})
    public Uni<PartnerPayload> partnerEnd(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("Why.") PartnerEndInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.END, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("Adds an address to a partner's file.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerAddressAdd(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The address to add.") PartnerAddressAddInput input) {
        return payload(addresses.add(
                caller.scope(), seen(id, input.version()), input.address().request()));
    }

    @Mutation
    @NonNull
    @Description("Changes an address of a partner's file.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerAddressChange(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The address to change.") PartnerAddressChangeInput input) {
        return payload(addresses.change(
                caller.scope(),
                seen(id, input.version()),
                key("Address", input.addressId()),
                input.address().request()));
    }

    @Mutation
    @NonNull
    @Description("Removes an address from a partner's file.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerAddressRemove(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The address to remove.") PartnerAddressRemoveInput input) {
        return payload(addresses.remove(caller.scope(), seen(id, input.version()), key("Address", input.addressId())));
    }

    @Mutation
    @NonNull
    @Description("Adds a contact to a partner's file.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerContactAdd(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The contact to add.") PartnerContactAddInput input) {
        return payload(contacts.add(
                caller.scope(), seen(id, input.version()), input.contact().request()));
    }

    @Mutation
    @NonNull
    @Description("Changes a contact of a partner's file.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerContactChange(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The contact to change.") PartnerContactChangeInput input) {
        return payload(contacts.change(
                caller.scope(),
                seen(id, input.version()),
                key("Contact", input.contactId()),
                input.contact().request()));
    }

    @Mutation
    @NonNull
    @Description("Removes a contact from a partner's file.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT})
    public Uni<PartnerPayload> partnerContactRemove(
            @NonNull @Id @Name("id") @Description("The partner's id.") String id,
            @NonNull @Name("input") @Description("The contact to remove.") PartnerContactRemoveInput input) {
        return payload(contacts.remove(caller.scope(), seen(id, input.version()), key("Contact", input.contactId())));
    }

    private static PartnerVersion seen(String id, int version) {
        return new PartnerVersion(key("Partner", id), version);
    }

    private static @Nullable UUID key(String type, String id) {
        return GlobalId.parse(id)
                .filter(key -> key.type().equals(type))
                .map(GlobalId::uuid)
                .orElse(null);
    }

    private Uni<PartnerPayload> payload(Uni<Outcome<UUID>> work) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return work.chain(outcome -> partner(scope, outcome)
                .map(partner -> new PartnerPayload(
                        partner, UserError.list(outcome, PartnerErrorCode.class, language, PartnerUserError::new))));
    }

    private Uni<@Nullable PartnerView> partner(Scope scope, Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Done<UUID> done
                ? partners.byId(scope, Set.of(done.value()))
                        .map(found -> new PartnerView(Objects.requireNonNull(found.get(done.value()))))
                : Uni.createFrom().nullItem();
    }
}
