package dev.tributary.pricing;

import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import static dev.tributary.pricing.rules.PriceListErrorCode.CONFLICT;
import static dev.tributary.pricing.rules.PriceListErrorCode.LIST_ENDED;
import static dev.tributary.pricing.rules.PriceListErrorCode.PRICE_LIST_NOT_FOUND;

/**
 * The steps that all changes of a list's prices share: the list is locked, has the version that the caller saw, and is
 * not over.
 */
@ApplicationScoped
class PriceEdits {

    private final Transactions transactions;
    private final PriceLists lists;

    PriceEdits(Transactions transactions, PriceLists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    /**
     * Changes prices of the list.
     *
     * @param operation the name of the mutation
     * @param version the version that the caller saw
     * @param unsound the rejections that the request alone gives rise to
     * @param change the change of the locked list; it rejects before it changes anything
     */
    Uni<Outcome<UUID, PriceListErrorCode>> edit(
            Scope scope,
            String operation,
            UUID id,
            int version,
            List<Rejection<PriceListErrorCode>> unsound,
            Function<PriceList, Uni<Outcome<UUID, PriceListErrorCode>>> change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> lists.locked(id).chain(list -> edited(list, version, scope.today(), change)));
    }

    private static Uni<Outcome<UUID, PriceListErrorCode>> edited(
            @Nullable PriceList list,
            int version,
            LocalDate today,
            Function<PriceList, Uni<Outcome<UUID, PriceListErrorCode>>> change) {
        if (list == null) {
            return Uni.createFrom().item(Outcome.rejected(PRICE_LIST_NOT_FOUND, "id"));
        }
        if (list.version() != version) {
            return Uni.createFrom().item(Outcome.rejected(CONFLICT, "version", version, list.version()));
        }
        return list.isOver(today)
                ? Uni.createFrom().item(Outcome.rejected(LIST_ENDED, "id", list.code()))
                : change.apply(list);
    }
}
