package dev.tributary.partners.file;

import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.partners.rules.AddressRules;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import static dev.tributary.partners.rules.PartnerErrorCode.ADDRESS_NOT_FOUND;

/**
 * Adds, changes and removes a partner's addresses. Of each kind one is the main address: the first one, until another
 * is made it. When the main address goes, the oldest remaining one replaces it.
 */
@ApplicationScoped
public class AddressKeeping {

    private final Edits<Partner, PartnerErrorCode> edits;
    private final Addresses addresses;

    AddressKeeping(Edits<Partner, PartnerErrorCode> edits, Addresses addresses) {
        this.edits = edits;
        this.addresses = addresses;
    }

    /**
     * Adds an address.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> add(Scope scope, PartnerVersion seen, AddressRequest request) {
        return edits.edit(
                scope,
                "partnerAddressAdd",
                seen.id(),
                seen.version(),
                AddressRules.check(request),
                partner -> addresses
                        .persist(Address.of(partner.id(), request))
                        .chain(added -> settle(partner, request.main() ? added : null))
                        .replaceWith(List.of()));
    }

    /**
     * Replaces the contents of an address.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> change(
            Scope scope, PartnerVersion seen, UUID address, AddressRequest request) {
        return edits.edit(
                scope,
                "partnerAddressChange",
                seen.id(),
                seen.version(),
                AddressRules.check(request),
                partner -> onOwn(partner, address, (all, own) -> {
                    if (own.kind() != request.kind()) {
                        own.beMain(false);
                    }
                    own.describe(request);
                    return settle(partner, request.main() ? own : null);
                }));
    }

    /**
     * Removes an address.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> remove(Scope scope, PartnerVersion seen, UUID address) {
        return edits.edit(
                scope,
                "partnerAddressRemove",
                seen.id(),
                seen.version(),
                List.of(),
                partner -> onOwn(
                        partner, address, (all, own) -> addresses.delete(own).chain(() -> settle(partner, null))));
    }

    private Uni<List<Rejection<PartnerErrorCode>>> onOwn(
            Partner partner, UUID address, BiFunction<List<Address>, Address, Uni<Void>> change) {
        return addresses
                .of(partner)
                .chain(all -> all.stream()
                        .filter(one -> one.id().equals(address))
                        .findFirst()
                        .map(own -> change.apply(all, own).<List<Rejection<PartnerErrorCode>>>replaceWith(List.of()))
                        .orElseGet(() -> Edits.refused(ADDRESS_NOT_FOUND, "addressId")));
    }

    /** Leaves one main address of each kind. Former main addresses are written first: the database never admits two. */
    private Uni<Void> settle(Partner partner, @Nullable Address toBeMain) {
        return addresses.flush().chain(() -> addresses.of(partner)).chain(all -> {
            if (toBeMain != null) {
                all.stream()
                        .filter(one -> one.kind() == toBeMain.kind() && one != toBeMain)
                        .forEach(one -> one.beMain(false));
            }
            return addresses.flush().invoke(() -> {
                if (toBeMain != null) {
                    toBeMain.beMain(true);
                }
                for (AddressKind kind : AddressKind.values()) {
                    List<Address> ofKind =
                            all.stream().filter(one -> one.kind() == kind).toList();
                    if (!ofKind.isEmpty() && ofKind.stream().noneMatch(Address::isMain)) {
                        ofKind.get(0).beMain(true);
                    }
                }
            });
        });
    }
}
