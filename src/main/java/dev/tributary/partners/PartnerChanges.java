package dev.tributary.partners;

import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.CONFLICT;
import static dev.tributary.partners.rules.PartnerErrorCode.PARTNER_MERGED;
import static dev.tributary.partners.rules.PartnerErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.partners.rules.PartnerErrorCode.REGISTRATION_NUMBER_TAKEN;

/** The shape of every change of a partner: at the version that the caller saw, while nobody else changes it. */
@ApplicationScoped
class PartnerChanges {

    /** A change that is decided by looking things up. */
    @FunctionalInterface
    interface Change {
        /** Changes the partner, which is locked, or gives the reasons why it does not. */
        Uni<List<Rejection>> of(Partner partner);
    }

    private final Transactions transactions;
    private final Partners partners;

    PartnerChanges(Transactions transactions, Partners partners) {
        this.transactions = transactions;
        this.partners = partners;
    }

    /**
     * Changes the partner, if nothing speaks against it.
     *
     * @param operation the name of the mutation
     * @param unsound what the rules found wrong with the request by itself
     * @return the key of the partner, or the reasons, of {@link PartnerErrorCode}, why it was not changed
     */
    Uni<Outcome<UUID>> change(
            Scope scope, String operation, PartnerVersion seen, List<Rejection> unsound, Change change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> locked(seen.id()).chain(partner -> changed(partner, seen, change)),
                constraint -> constraint.equals("partner_registered_once")
                        ? Outcome.rejected(REGISTRATION_NUMBER_TAKEN, "registrationNumber")
                        : null);
    }

    private Uni<@Nullable Partner> locked(@Nullable UUID id) {
        return id == null ? Uni.createFrom().nullItem() : partners.locked(id);
    }

    private static Uni<Outcome<UUID>> changed(@Nullable Partner partner, PartnerVersion seen, Change change) {
        if (partner == null) {
            return Uni.createFrom().item(Outcome.rejected(PARTNER_NOT_FOUND, "id"));
        }
        if (partner.version() != seen.version()) {
            return Uni.createFrom().item(Outcome.rejected(CONFLICT, "version", seen.version(), partner.version()));
        }
        if (partner.isMerged()) {
            return Uni.createFrom().item(Outcome.rejected(PARTNER_MERGED, "id", partner.code()));
        }
        return change.of(partner).map(reasons -> {
            if (!reasons.isEmpty()) {
                return Outcome.rejected(reasons);
            }
            partner.changed();
            return Outcome.done(partner.id());
        });
    }
}
