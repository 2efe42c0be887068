package dev.tributary.pricing;

import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.pricing.rules.PriceListErrorCode.END_INVALID;

/** Ends a price list earlier than agreed, so that another one can follow. */
@ApplicationScoped
public class PriceListEnding {

    private final Edits<PriceList, PriceListErrorCode> edits;

    PriceListEnding(Edits<PriceList, PriceListErrorCode> edits) {
        this.edits = edits;
    }

    /**
     * Ends the list. It still prices the orders of its days, including orders that are entered later.
     *
     * @param version the version that the caller saw
     * @param on the first business date on which it no longer holds
     * @return the key of the list, or the reasons for the rejection ({@link PriceListErrorCode})
     */
    public Uni<Outcome<UUID, PriceListErrorCode>> end(Scope scope, UUID id, int version, LocalDate on) {
        return edits.edit(scope, "priceListEnd", id, version, List.of(), list -> {
            if (!list.mayEnd(on, scope.today())) {
                return Edits.refused(END_INVALID, "on", on);
            }
            list.end(on, scope.today());
            return Edits.made();
        });
    }
}
