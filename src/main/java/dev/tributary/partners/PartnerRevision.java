package dev.tributary.partners;

import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.partners.rules.CompanyRules;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Changes the head of a partner's file, and confirms the whole file. */
@ApplicationScoped
public class PartnerRevision {

    private final Edits<Partner, PartnerErrorCode> edits;

    PartnerRevision(Edits<Partner, PartnerErrorCode> edits) {
        this.edits = edits;
    }

    /**
     * Replaces the partner's names, registration number and kind.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> change(
            Scope scope, PartnerVersion seen, CompanyRequest company, PartnerKind kind) {
        return edits.edit(scope, "partnerChange", seen.id(), seen.version(), CompanyRules.check(company), partner -> {
            partner.describe(company, kind);
            return Edits.made();
        });
    }

    /**
     * Records that the whole file, in the version that the caller saw, is true today.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> confirm(Scope scope, PartnerVersion seen) {
        return edits.edit(scope, "partnerConfirmFile", seen.id(), seen.version(), List.of(), partner -> {
            partner.confirm(scope.today());
            return Edits.made();
        });
    }
}
