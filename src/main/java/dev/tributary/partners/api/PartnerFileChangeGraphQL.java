package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerRevision;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.PortalAccounts;
import dev.tributary.partners.file.AddressKeeping;
import dev.tributary.partners.file.ContactKeeping;
import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

import jakarta.annotation.security.RolesAllowed;

import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Changes of a partner's file: its addresses, contacts and accounts, for GraphQL. */
@GraphQLApi
public class PartnerFileChangeGraphQL {

    private final PartnerRevision revision;
    private final AddressKeeping addresses;
    private final ContactKeeping contacts;
    private final PortalAccounts accounts;
    private final PartnerReads partners;
    private final Caller caller;

    PartnerFileChangeGraphQL(
            PartnerRevision revision,
            AddressKeeping addresses,
            ContactKeeping contacts,
            PortalAccounts accounts,
            PartnerReads partners,
            Caller caller) {
        this.revision = revision;
        this.addresses = addresses;
        this.contacts = contacts;
        this.accounts = accounts;
        this.partners = partners;
        this.caller = caller;
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

    private static PartnerVersion seen(UUID id, int version) {
        return new PartnerVersion(id, version);
    }

    private Uni<Payload<PartnerRecord, PartnerErrorCode>> payload(Uni<Outcome<UUID, PartnerErrorCode>> work) {
        return Payload.ofMany(work, caller, partners::byId);
    }

    @Input("PartnerConfirmFileInput")
    @Description("A partner's file that was checked.")
    public record PartnerConfirmFileInput(
            @Description("The version of the partner that the caller saw.")
            Integer version) {}

    @Input("PartnerAddressAddInput")
    @Description("An address to add.")
    public record PartnerAddressAddInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The address.") AddressRequest address) {}

    @Input("PartnerAddressChangeInput")
    @Description("An address to change.")
    public record PartnerAddressChangeInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @IdOf("Address") @Description("The id of the address.")
            UUID addressId,

            @Description("The complete new state.") AddressRequest address) {}

    @Input("PartnerAddressRemoveInput")
    @Description("An address to remove.")
    public record PartnerAddressRemoveInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @IdOf("Address") @Description("The id of the address.")
            UUID addressId) {}

    @Input("PartnerContactAddInput")
    @Description("A contact to add.")
    public record PartnerContactAddInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The contact.") ContactRequest contact) {}

    @Input("PartnerContactChangeInput")
    @Description("A contact to change.")
    public record PartnerContactChangeInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @IdOf("Contact") @Description("The id of the contact.")
            UUID contactId,

            @Description("The complete new state.") ContactRequest contact) {}

    @Input("PartnerContactRemoveInput")
    @Description("A contact to remove.")
    public record PartnerContactRemoveInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @IdOf("Contact") @Description("The id of the contact.")
            UUID contactId) {}

    @Input("PartnerAccountAddInput")
    @Description("A portal account to add to a partner.")
    public record PartnerAccountAddInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The `sub` of the account's tokens, which is its id at the identity provider.")
            String account) {}

    @Input("PartnerAccountRemoveInput")
    @Description("A portal account to remove from a partner.")
    public record PartnerAccountRemoveInput(
            @Description("The version of the partner that the caller saw.")
            Integer version,

            @Description("The `sub` of the account's tokens, which is its id at the identity provider.")
            String account) {}
}
