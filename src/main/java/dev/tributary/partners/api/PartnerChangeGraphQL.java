package dev.tributary.partners.api;

import dev.tributary.partners.LifeStep;
import dev.tributary.partners.PartnerLifecycle;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerRevision;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.PortalAccounts;
import dev.tributary.partners.duplicates.BelongingCount;
import dev.tributary.partners.duplicates.MergeEffect;
import dev.tributary.partners.duplicates.PartnerDistinction;
import dev.tributary.partners.duplicates.PartnerMerging;
import dev.tributary.partners.file.AddressKeeping;
import dev.tributary.partners.file.ContactKeeping;
import dev.tributary.partners.file.EntryRequest;
import dev.tributary.partners.file.PartnerEntry;
import dev.tributary.partners.rules.MergeRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.MANAGERS;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_DESK;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_REP;

/** Mutations of partners and their files, for GraphQL. */
@GraphQLApi
public class PartnerChangeGraphQL {

    private final PartnerEntry entry;
    private final PartnerRevision revision;
    private final PartnerLifecycle lifecycle;
    private final AddressKeeping addresses;
    private final ContactKeeping contacts;
    private final PortalAccounts accounts;
    private final PartnerDistinction distinction;
    private final PartnerMerging merging;
    private final PartnerReads partners;
    private final Caller caller;

    PartnerChangeGraphQL(
            PartnerEntry entry,
            PartnerRevision revision,
            PartnerLifecycle lifecycle,
            AddressKeeping addresses,
            ContactKeeping contacts,
            PortalAccounts accounts,
            PartnerDistinction distinction,
            PartnerMerging merging,
            PartnerReads partners,
            Caller caller) {
        this.entry = entry;
        this.revision = revision;
        this.lifecycle = lifecycle;
        this.addresses = addresses;
        this.contacts = contacts;
        this.accounts = accounts;
        this.distinction = distinction;
        this.merging = merging;
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
    @Description("Confirms that somebody checked the whole file of a partner and that it is correct today.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerConfirmFile(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The version of the file that was checked.") PartnerConfirmFileInput input) {
        return payload(revision.confirm(caller.scope(), seen(id, input.version())));
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

    @Mutation
    @Description("Adds an address to a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAddressAdd(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The address to add.") PartnerAddressAddInput input) {
        return payload(addresses.add(caller.scope(), seen(id, input.version()), input.address()));
    }

    @Mutation
    @Description("Changes an address of a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAddressChange(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The address to change.") PartnerAddressChangeInput input) {
        return payload(addresses.change(caller.scope(), seen(id, input.version()), input.addressId(), input.address()));
    }

    @Mutation
    @Description("Removes an address from a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAddressRemove(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The address to remove.") PartnerAddressRemoveInput input) {
        return payload(addresses.remove(caller.scope(), seen(id, input.version()), input.addressId()));
    }

    @Mutation
    @Description("Adds a contact to a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerContactAdd(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The contact to add.") PartnerContactAddInput input) {
        return payload(contacts.add(caller.scope(), seen(id, input.version()), input.contact()));
    }

    @Mutation
    @Description("Changes a contact of a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerContactChange(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The contact to change.") PartnerContactChangeInput input) {
        return payload(contacts.change(caller.scope(), seen(id, input.version()), input.contactId(), input.contact()));
    }

    @Mutation
    @Description("Removes a contact from a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerContactRemove(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The contact to remove.") PartnerContactRemoveInput input) {
        return payload(contacts.remove(caller.scope(), seen(id, input.version()), input.contactId()));
    }

    @Mutation
    @Description(
            "Allows an account to sign in for a partner. In addition, the account's token has to claim the partner's code.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAccountAdd(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The account.") PartnerAccountAddInput input) {
        return payload(accounts.add(caller.scope(), seen(id, input.version()), input.account()));
    }

    @Mutation
    @Description("Removes an account from a partner. From then on the account sees nothing.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAccountRemove(
            @IdOf("Partner") @Description("The id of the partner.") UUID id,
            @Description("The account.") PartnerAccountRemoveInput input) {
        return payload(accounts.remove(caller.scope(), seen(id, input.version()), input.account()));
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
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(work, Payload.one(ids -> partners.byId(scope, ids)), language);
    }
}
