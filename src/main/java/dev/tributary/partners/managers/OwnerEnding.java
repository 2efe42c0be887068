package dev.tributary.partners.managers;

import dev.tributary.partners.rules.OwnerRules;
import dev.tributary.partners.rules.PartnerOwnerErrorCode;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerOwnerErrorCode.OWNER_NOT_FOUND;

/** Ends the naming of a partner's account manager; the primary assignee of its territory answers for it again. */
@ApplicationScoped
public class OwnerEnding {

    private final Transactions transactions;
    private final PartnerOwners owners;

    OwnerEnding(Transactions transactions, PartnerOwners owners) {
        this.transactions = transactions;
        this.owners = owners;
    }

    /**
     * Ends the naming. A naming that has not begun by then is deleted; one that ends earlier does not change.
     *
     * @param day the first business date without it
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerOwnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerOwnerErrorCode>> end(Scope scope, UUID naming, LocalDate day) {
        return transactions.edit(
                scope,
                "partnerOwnerEnd",
                OwnerRules.checkEnd(day, scope.today()),
                () -> owners.partnerOf(naming)
                        .chain(partner -> partner == null
                                ? Transactions.rejected(OWNER_NOT_FOUND, "id")
                                : owners.end(naming, day).replaceWith(Outcome.done(partner))));
    }
}
