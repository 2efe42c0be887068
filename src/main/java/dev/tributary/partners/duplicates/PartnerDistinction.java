package dev.tributary.partners.duplicates;

import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.Partners;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.TextKind;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.OTHER_IS_ITSELF;
import static dev.tributary.partners.rules.PartnerErrorCode.OTHER_NOT_FOUND;
import static dev.tributary.partners.rules.PartnerErrorCode.REASON_MISSING;

/** Records that a partner and its likely duplicate are two companies. */
@ApplicationScoped
public class PartnerDistinction {

    private final Edits<Partner, PartnerErrorCode> edits;
    private final Partners partners;
    private final Twins twins;

    PartnerDistinction(Edits<Partner, PartnerErrorCode> edits, Partners partners, Twins twins) {
        this.edits = edits;
        this.partners = partners;
        this.twins = twins;
    }

    /**
     * Records that the partners are two companies.
     *
     * @param other the code of the other partner
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> distinguish(
            Scope scope, PartnerVersion seen, String other, String reason) {
        return edits.edit(
                scope,
                "partnerDistinguish",
                seen.id(),
                seen.version(),
                TextKind.PROSE.check(reason, "reason", REASON_MISSING),
                partner -> partners.withCode(other).chain(twin -> {
                    if (twin == null) {
                        return Edits.refused(OTHER_NOT_FOUND, "other");
                    }
                    return twin.id().equals(partner.id())
                            ? Edits.refused(OTHER_IS_ITSELF, "other")
                            : twins.keepApart(partner.id(), List.of(twin.id()), reason)
                                    .replaceWith(List.of());
                }));
    }
}
