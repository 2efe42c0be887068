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

/** Changes the head of a partner's file, and confirms the whole file. */
@ApplicationScoped
public class PartnerRevision {

    private final PartnerChanges changes;

    PartnerRevision(PartnerChanges changes) {
        this.changes = changes;
    }

    /**
     * Replaces the partner's names, registration number and kind.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> change(
            Scope scope, PartnerVersion seen, CompanyRequest company, PartnerKind kind) {
        return changes.change(scope, "partnerChange", seen, CompanyRules.check(company), partner -> {
            partner.describe(company, kind);
            return Uni.createFrom().item(List.of());
        });
    }

    /**
     * Records that the whole file, in the version that the caller saw, is true today.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> confirm(Scope scope, PartnerVersion seen) {
        return changes.change(scope, "partnerConfirmFile", seen, List.of(), partner -> {
            partner.confirm(scope.today());
            return Uni.createFrom().item(List.of());
        });
    }
}
