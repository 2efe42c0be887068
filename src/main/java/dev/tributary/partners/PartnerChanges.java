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

/** The steps that all changes of a partner share: the partner is locked, and has the version that the caller saw. */
@ApplicationScoped
class PartnerChanges {

    /** A change whose checks look things up. */
    @FunctionalInterface
    interface Change {
        /** Changes the locked partner, or gives the reasons for a rejection. */
        Uni<List<Rejection<PartnerErrorCode>>> of(Partner partner);
    }

    private final Transactions transactions;
    private final Partners partners;

    PartnerChanges(Transactions transactions, Partners partners) {
        this.transactions = transactions;
        this.partners = partners;
    }

    /**
     * Changes the partner, unless there are reasons for a rejection.
     *
     * @param operation the name of the mutation
     * @param unsound the rejections that the request alone gives rise to
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    Uni<Outcome<UUID, PartnerErrorCode>> change(
            Scope scope,
            String operation,
            PartnerVersion seen,
            List<Rejection<PartnerErrorCode>> unsound,
            Change change) {
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

    private static Uni<Outcome<UUID, PartnerErrorCode>> changed(
            @Nullable Partner partner, PartnerVersion seen, Change change) {
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
