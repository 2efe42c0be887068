package dev.tributary.partners.api;

import dev.tributary.partners.AddressKeeping;
import dev.tributary.partners.BelongingCount;
import dev.tributary.partners.ContactKeeping;
import dev.tributary.partners.LifeStep;
import dev.tributary.partners.MergeEffect;
import dev.tributary.partners.PartnerDistinction;
import dev.tributary.partners.PartnerEntry;
import dev.tributary.partners.PartnerLifecycle;
import dev.tributary.partners.PartnerMerging;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerRevision;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.PortalAccounts;
import dev.tributary.partners.rules.MergeRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Payload;
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
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

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
            @Name("input") @Description("The prospect to record.") PartnerEnterInput input) {
        return payload(entry.enter(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @Description("Changes the names, the kind and the registration number of a partner.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerChange(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The complete new values.") PartnerChangeInput input) {
        return payload(revision.change(caller.scope(), seen(id, input.version()), input.company(), input.kind()));
    }

    @Mutation
    @Description("Confirms that somebody checked the whole file of a partner and that it is correct today.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerConfirmFile(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The version of the file that was checked.") PartnerConfirmFileInput input) {
        return payload(revision.confirm(caller.scope(), seen(id, input.version())));
    }

    @Mutation
    @Description("Records that a prospect is won: PROSPECT → ONBOARDING.")
    @RolesAllowed({MANAGERS, SALES_REP})
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerOnboard(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The version of the partner that the caller saw.") PartnerOnboardInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.ONBOARD, seen(id, input.version()), null));
    }

    @Mutation
    @Description(
            "Activates a partner for trading: ONBOARDING → ACTIVE. This requires an address, a contact who is a decision maker, and a file score of at least 60.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerActivate(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The version of the partner that the caller saw.") PartnerActivateInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.ACTIVATE, seen(id, input.version()), null));
    }

    @Mutation
    @Description("Suspends a partner, which may not order for now: ACTIVE → SUSPENDED.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerSuspend(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The reason.") PartnerSuspendInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.SUSPEND, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @Description("Allows a suspended partner to order again: SUSPENDED → ACTIVE.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerResume(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The reason.") PartnerResumeInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.RESUME, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @Description(
            "Ends the relationship with a partner permanently, from any status. The partner may have no open orders.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER})
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerEnd(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The reason.") PartnerEndInput input) {
        return payload(lifecycle.take(caller.scope(), LifeStep.END, seen(id, input.version()), input.reason()));
    }

    @Mutation
    @Description("Adds an address to a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAddressAdd(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The address to add.") PartnerAddressAddInput input) {
        return payload(addresses.add(
                caller.scope(), seen(id, input.version()), input.address().request()));
    }

    @Mutation
    @Description("Changes an address of a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAddressChange(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The address to change.") PartnerAddressChangeInput input) {
        return payload(addresses.change(
                caller.scope(),
                seen(id, input.version()),
                key("Address", input.addressId()),
                input.address().request()));
    }

    @Mutation
    @Description("Removes an address from a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAddressRemove(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The address to remove.") PartnerAddressRemoveInput input) {
        return payload(addresses.remove(caller.scope(), seen(id, input.version()), key("Address", input.addressId())));
    }

    @Mutation
    @Description("Adds a contact to a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerContactAdd(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The contact to add.") PartnerContactAddInput input) {
        return payload(contacts.add(
                caller.scope(), seen(id, input.version()), input.contact().request()));
    }

    @Mutation
    @Description("Changes a contact of a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerContactChange(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The contact to change.") PartnerContactChangeInput input) {
        return payload(contacts.change(
                caller.scope(),
                seen(id, input.version()),
                key("Contact", input.contactId()),
                input.contact().request()));
    }

    @Mutation
    @Description("Removes a contact from a partner's file.")
    @RolesAllowed(SALES)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerContactRemove(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The contact to remove.") PartnerContactRemoveInput input) {
        return payload(contacts.remove(caller.scope(), seen(id, input.version()), key("Contact", input.contactId())));
    }

    @Mutation
    @Description(
            "Allows an account to sign in for a partner. In addition, the account's token has to claim the partner's code.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAccountAdd(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The account.") PartnerAccountAddInput input) {
        return payload(accounts.add(caller.scope(), seen(id, input.version()), input.account()));
    }

    @Mutation
    @Description("Removes an account from a partner. From then on the account sees nothing.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerAccountRemove(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The account.") PartnerAccountRemoveInput input) {
        return payload(accounts.remove(caller.scope(), seen(id, input.version()), input.account()));
    }

    @Mutation
    @Description(
            "Records that a partner and a likely duplicate are two companies. They are no longer shown as duplicates of each other.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerDistinguish(
            @Id @Name("id") @Description("The id of the partner.") String id,
            @Name("input") @Description("The other partner, and the reason.") PartnerDistinguishInput input) {
        return payload(
                distinction.distinguish(caller.scope(), seen(id, input.version()), input.other(), input.reason()));
    }

    @Mutation
    @Description(
            "Merges two partners that are one company (合并). Orders, receipts, visits, addresses, contacts, rights and everything else of the merged partner move to the surviving one; every fact stays in the territory of its own date. The merged partner gets status ENDED and stays as a record. Its code leads to the surviving partner.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PartnerRecord, PartnerErrorCode>> partnerMerge(
            @Id @Name("id") @Description("The id of the surviving partner.") String id,
            @Name("input") @Description("The partner to merge, and the reason.") PartnerMergeInput input) {
        return payload(merging.merge(caller.scope(), merge(id, input), input.idempotencyKey()));
    }

    @Query
    @Description(
            "Shows what partnerMerge would move and what it would leave behind (合并预览). The merger is tried and rolled back, so nothing changes. The idempotency key has no effect.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<PartnerMergePreview> partnerMergePreview(
            @Id @Name("id") @Description("The id of the partner that would survive.") String id,
            @Name("input") @Description("The partner to merge, and the reason.") PartnerMergeInput input) {
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

    private static MergeRequest merge(String survivor, PartnerMergeInput input) {
        return new MergeRequest(
                key("Partner", survivor),
                input.version(),
                key("Partner", input.loser()),
                input.loserVersion(),
                input.reason());
    }

    private static PartnerVersion seen(String id, int version) {
        return new PartnerVersion(key("Partner", id), version);
    }

    private static @Nullable UUID key(String type, String id) {
        return GlobalId.key(type, id).orElse(null);
    }

    private Uni<Payload<PartnerRecord, PartnerErrorCode>> payload(Uni<Outcome<UUID, PartnerErrorCode>> work) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(work, Payload.one(ids -> partners.byId(scope, ids)), language);
    }
}
