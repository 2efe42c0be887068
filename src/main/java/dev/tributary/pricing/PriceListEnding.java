package dev.tributary.pricing;

import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.pricing.rules.PriceListErrorCode.CONFLICT;
import static dev.tributary.pricing.rules.PriceListErrorCode.END_INVALID;
import static dev.tributary.pricing.rules.PriceListErrorCode.PRICE_LIST_NOT_FOUND;

/** Ends a price list earlier than agreed, so that another one can follow. */
@ApplicationScoped
public class PriceListEnding {

    private final Transactions transactions;
    private final PriceLists lists;

    PriceListEnding(Transactions transactions, PriceLists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    /**
     * Ends the list. It still prices the orders of its days, including orders that are entered later.
     *
     * @param version the version that the caller saw
     * @param on the first business date on which it no longer holds
     * @return the key of the list, or the reasons for the rejection ({@link PriceListErrorCode})
     */
    public Uni<Outcome<UUID, PriceListErrorCode>> end(Scope scope, UUID id, int version, LocalDate on) {
        return transactions.edit(
                scope,
                "priceListEnd",
                List.of(),
                () -> lists.locked(id).map(list -> ended(list, version, on, scope.today())));
    }

    private static Outcome<UUID, PriceListErrorCode> ended(
            @Nullable PriceList list, int version, LocalDate on, LocalDate today) {
        if (list == null) {
            return Outcome.rejected(PRICE_LIST_NOT_FOUND, "id");
        }
        if (list.version() != version) {
            return Outcome.rejected(CONFLICT, "version", version, list.version());
        }
        if (!list.mayEnd(on, today)) {
            return Outcome.rejected(END_INVALID, "on", on);
        }
        list.end(on, today);
        return Outcome.done(list.id());
    }
}
