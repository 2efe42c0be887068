package dev.tributary.partners;

import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.partners.rules.CompanyRules;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Changing the head of a partner's file, and saying that all of the file is true. */
@ApplicationScoped
public class PartnerRevision {

    private final PartnerChanges changes;

    PartnerRevision(PartnerChanges changes) {
        this.changes = changes;
    }

    /**
     * Puts these names, this number and this kind in the place of those that are there.
     *
     * @return the key of the partner, or the reasons, of {@link PartnerErrorCode}, why it was not changed
     */
    public Uni<Outcome<UUID>> change(Scope scope, PartnerVersion seen, CompanyRequest company, PartnerKind kind) {
        return changes.change(scope, "partnerChange", seen, CompanyRules.check(company), partner -> {
            partner.describe(company, kind);
            return Uni.createFrom().item(List.of());
        });
    }

    /**
     * Remembers that all of the file, as it was seen, is true today.
     *
     * @return the key of the partner, or the reasons, of {@link PartnerErrorCode}, why it was not confirmed
     */
    public Uni<Outcome<UUID>> confirm(Scope scope, PartnerVersion seen) {
        return changes.change(scope, "partnerConfirmFile", seen, List.of(), partner -> {
            partner.confirm(scope.today());
            return Uni.createFrom().item(List.of());
        });
    }
}
