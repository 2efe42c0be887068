package dev.tributary.partners.duplicates;

import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.partners.rules.MergeRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.TakenBack;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.CONFLICT;
import static dev.tributary.partners.rules.PartnerErrorCode.CURRENCIES_DIFFER;
import static dev.tributary.partners.rules.PartnerErrorCode.OTHER_IS_ITSELF;
import static dev.tributary.partners.rules.PartnerErrorCode.OTHER_NOT_FOUND;
import static dev.tributary.partners.rules.PartnerErrorCode.PARTNER_MERGED;
import static dev.tributary.partners.rules.PartnerErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.partners.rules.PartnerErrorCode.PORTAL_USERS_BOTH;
import static dev.tributary.partners.rules.PartnerErrorCode.REASON_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.SURVIVOR_BEHIND;

/**
 * Merges two partners that are one company: the survivor gets everything that the loser has. The database function
 * {@code merge_partner} moves it, and the database ensures that the loser gets nothing afterwards.
 */
@RegisterForReflection(targets = MergeRequest.class)
@ApplicationScoped
public class PartnerMerging {

    /** The numbers of a merger's rows, by table. */
    @RegisterForReflection
    private record RowsOfTables(JsonObject moved, JsonObject leftBehind) {}

    private final Transactions transactions;
    private final Partners partners;
    private final Writes writes;

    PartnerMerging(Transactions transactions, Partners partners, Writes writes) {
        this.transactions = transactions;
        this.partners = partners;
        this.writes = writes;
    }

    /**
     * Merges them, once for a key.
     *
     * @return the key of the survivor, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> merge(Scope scope, MergeRequest request, String key) {
        return transactions.once(
                scope,
                IdempotencyKey.of(PartnerErrorCode.class, "partnerMerge", key, request),
                check(request),
                () -> merged(request).map(Outcome::done));
    }

    /**
     * Previews a merger, by merging and rolling back.
     *
     * @return the numbers of things that would move or stay behind, or the reasons for the rejection
     *     ({@link PartnerErrorCode})
     */
    public Uni<Outcome<MergeEffect, PartnerErrorCode>> preview(Scope scope, MergeRequest request) {
        return transactions.tried(
                scope,
                "partnerMergePreview",
                check(request),
                () -> merged(request)
                        .chain(() -> writes.first(
                                Sql.of(
                                        "select moved, left_behind from partner_merge where loser_id = ?",
                                        request.loser()),
                                RowsOfTables.class))
                        .map(Optional::orElseThrow)
                        .map(rows ->
                                new MergeEffect(Belonging.counted(rows.moved()), Belonging.counted(rows.leftBehind()))),
                constraint -> null);
    }

    private static List<Rejection<PartnerErrorCode>> check(MergeRequest request) {
        List<Rejection<PartnerErrorCode>> reasons =
                new ArrayList<>(TextKind.PROSE.check(request.reason(), "reason", REASON_MISSING));
        if (request.survivor().equals(request.loser())) {
            reasons.add(Rejection.of(OTHER_IS_ITSELF, "loser"));
        }
        return reasons;
    }

    private Uni<UUID> merged(MergeRequest request) {
        UUID survivorId = request.survivor();
        return both(survivorId, request.loser())
                .chain(both -> refuse(both, request).chain(reasons -> {
                    if (!reasons.isEmpty()) {
                        return Uni.createFrom().failure(new TakenBack(reasons));
                    }
                    return writes.call(Sql.of(
                                    "select merge_partner(?, ?, ?)",
                                    Objects.requireNonNull(both.loser()).id(),
                                    survivorId,
                                    request.reason()))
                            .replaceWith(survivorId);
                }));
    }

    private record Both(
            @Nullable Partner survivor, @Nullable Partner loser) {}

    /**
     * Locks both in the sequence of their keys, so that two mergers of the same pair wait for each other instead of
     * deadlocking.
     */
    private Uni<Both> both(UUID survivor, UUID loser) {
        return survivor.compareTo(loser) < 0
                ? partners.locked(survivor)
                        .chain(first -> partners.locked(loser).map(second -> new Both(first, second)))
                : partners.locked(loser)
                        .chain(first -> partners.locked(survivor).map(second -> new Both(second, first)));
    }

    private Uni<List<Rejection<PartnerErrorCode>>> refuse(Both both, MergeRequest request) {
        Partner survivor = both.survivor();
        Partner loser = both.loser();
        if (survivor == null) {
            return Uni.createFrom().item(List.of(Rejection.of(PARTNER_NOT_FOUND, "id")));
        }
        if (loser == null) {
            return Uni.createFrom().item(List.of(Rejection.of(OTHER_NOT_FOUND, "loser")));
        }
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        seen(survivor, request.survivorVersion(), "version", reasons);
        seen(loser, request.loserVersion(), "loserVersion", reasons);
        if (!reasons.isEmpty()) {
            return Uni.createFrom().item(reasons);
        }
        open(survivor, "id", reasons);
        open(loser, "loser", reasons);
        if (!survivor.currency().equals(loser.currency())) {
            reasons.add(Rejection.of(CURRENCIES_DIFFER, "loser", loser.currency(), survivor.currency()));
        }
        if (!survivor.maySurvive(loser)) {
            reasons.add(Rejection.of(
                    SURVIVOR_BEHIND, "id", survivor.code(), survivor.status(), loser.code(), loser.status()));
        }
        return partners.withPortal(List.of(survivor.id(), loser.id())).map(withPortal -> {
            if (withPortal == 2) {
                reasons.add(Rejection.of(PORTAL_USERS_BOTH, "loser", survivor.code(), loser.code()));
            }
            return reasons;
        });
    }

    private static void seen(Partner partner, int version, String field, List<Rejection<PartnerErrorCode>> reasons) {
        if (partner.version() != version) {
            reasons.add(Rejection.of(CONFLICT, field, version, partner.version()));
        }
    }

    private static void open(Partner partner, String field, List<Rejection<PartnerErrorCode>> reasons) {
        if (partner.isMerged()) {
            reasons.add(Rejection.of(PARTNER_MERGED, field, partner.code()));
        }
    }
}
