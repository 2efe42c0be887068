package dev.tributary.partners.file;

import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.partners.duplicates.Twins;
import dev.tributary.partners.rules.AddressRules;
import dev.tributary.partners.rules.CompanyRules;
import dev.tributary.partners.rules.ContactRules;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.partners.rules.TwinSign;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.TakenBack;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.Territories;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.CODE_TAKEN;
import static dev.tributary.partners.rules.PartnerErrorCode.DIVISION_NOT_COVERED;
import static dev.tributary.partners.rules.PartnerErrorCode.POSSIBLE_DUPLICATE;
import static dev.tributary.partners.rules.PartnerErrorCode.POSSIBLE_DUPLICATE_ELSEWHERE;
import static dev.tributary.partners.rules.PartnerErrorCode.REGISTRATION_NUMBER_TAKEN;
import static dev.tributary.partners.rules.PartnerErrorCode.TERRITORY_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.TERRITORY_NOT_FOUND;

/**
 * Enters a prospect in a territory that the caller sees. It compares the prospect with known partners, by their
 * {@link TwinSign}s, to find duplicates.
 */
@ApplicationScoped
public class PartnerEntry {

    /**
     * The largest number of duplicates in an answer: more would not help, for example at an address that hundreds
     * share.
     */
    private static final int MOST_TOLD = 10;

    private final Transactions transactions;
    private final Partners partners;
    private final Territories territories;
    private final Addresses addresses;
    private final Contacts contacts;
    private final Twins twins;

    PartnerEntry(
            Transactions transactions,
            Partners partners,
            Territories territories,
            Addresses addresses,
            Contacts contacts,
            Twins twins) {
        this.transactions = transactions;
        this.partners = partners;
        this.territories = territories;
        this.addresses = addresses;
        this.contacts = contacts;
        this.twins = twins;
    }

    /**
     * Enters the prospect, once for its key.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> enter(Scope scope, EntryRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(PartnerErrorCode.class, "partnerEnter", request.idempotencyKey(), request),
                check(request, scope.today()),
                () -> request.territory() == null
                        ? enterByAddress(scope, request)
                        : enterInto(request.territory(), scope, request),
                constraint -> switch (constraint) {
                    case "partner_code_key" -> Outcome.rejected(CODE_TAKEN, "code", String.valueOf(request.code()));
                    case "partner_registered_once" -> Outcome.rejected(REGISTRATION_NUMBER_TAKEN, "registrationNumber");
                    default -> null;
                });
    }

    private static List<Rejection<PartnerErrorCode>> check(EntryRequest request, LocalDate today) {
        List<Rejection<PartnerErrorCode>> reasons =
                new ArrayList<>(CompanyRules.check(request.code(), request.currency()));
        reasons.addAll(CompanyRules.check(request.company()));
        if (request.address() != null) {
            reasons.addAll(AddressRules.check(request.address()));
        }
        if (request.contact() != null) {
            reasons.addAll(ContactRules.check(request.contact(), today));
        }
        return reasons;
    }

    private Uni<Outcome<UUID, PartnerErrorCode>> enterInto(String code, Scope scope, EntryRequest request) {
        return territories
                .withCode(code)
                .chain(territory -> territory == null
                        ? Transactions.rejected(TERRITORY_NOT_FOUND, "territory", code)
                        : enterIn(territory, scope, request));
    }

    private Uni<Outcome<UUID, PartnerErrorCode>> enterByAddress(Scope scope, EntryRequest request) {
        if (request.address() == null) {
            return Transactions.rejected(TERRITORY_MISSING, "territory");
        }
        String division = request.address().divisionCode();
        return territories
                .ofDivision(division, scope.today())
                .chain(territory -> territory == null
                        ? Transactions.rejected(DIVISION_NOT_COVERED, "address.divisionCode", division)
                        : enterIn(territory, scope, request));
    }

    private Uni<Outcome<UUID, PartnerErrorCode>> enterIn(UUID territory, Scope scope, EntryRequest request) {
        return code(request.code())
                .map(code -> Partner.prospect(
                        code, request.company(), request.kind(), territory, request.currency(), scope.today()))
                .chain(partners::persist)
                .call(partner -> begin(partner, request))
                .call(partners::flush)
                .call(partner -> compare(partner, request.anotherCompany()))
                .map(partner -> Outcome.done(partner.id()));
    }

    private Uni<Void> begin(Partner partner, EntryRequest request) {
        Uni<?> located = request.address() == null
                ? Uni.createFrom().voidItem()
                : addresses.persist(Address.main(partner.id(), request.address()));
        return located.chain(() -> request.contact() == null
                        ? Uni.createFrom().voidItem()
                        : contacts.persist(Contact.of(partner.id(), request.contact())))
                .replaceWithVoid();
    }

    /**
     * Looks for duplicates after the prospect is written, so that an entry and the list of duplicates use the same
     * search.
     */
    private Uni<Void> compare(Partner partner, boolean anotherCompany) {
        return twins.ofEntered(partner).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return anotherCompany
                    ? twins.keepApart(
                            partner.id(), found.stream().map(Twins.Found::id).toList(), null)
                    : Uni.createFrom().failure(new TakenBack(reasons(found)));
        });
    }

    private static List<Rejection<PartnerErrorCode>> reasons(List<Twins.Found> twins) {
        return twins.stream()
                .map(twin -> twin.code() == null
                        ? Rejection.of(POSSIBLE_DUPLICATE_ELSEWHERE, "anotherCompany")
                        : Rejection.of(POSSIBLE_DUPLICATE, "anotherCompany", twin.code(), String.valueOf(twin.name())))
                .distinct()
                .limit(MOST_TOLD)
                .toList();
    }

    private Uni<String> code(@Nullable String chosen) {
        return chosen == null ? partners.nextCode() : Uni.createFrom().item(chosen);
    }
}
