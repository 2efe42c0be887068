package dev.tributary.partners;

import dev.tributary.partners.rules.FileItem;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The partners that a transaction's caller may see. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    private static final String OF_CODE = "id = cast(function('partner_of_code', ?1) as uuid)";

    private final Writes writes;

    Partners(Writes writes) {
        this.writes = writes;
    }

    /** The partner with this code, or the survivor that it was merged into; null if the caller may not see one. */
    public Uni<@Nullable Partner> withCode(String code) {
        return find(OF_CODE, code).firstResult();
    }

    /** The partners with these codes that the caller may see and that were not merged into others. */
    public Uni<List<Partner>> withCodes(Collection<String> codes) {
        return list("code in ?1 and mergedIntoId is null", codes);
    }

    /**
     * The partner's present status; locks the partner, so that it neither ends nor is merged until the transaction
     * ends.
     */
    public Uni<PartnerStatus> hold(Partner partner) {
        return writes.first(Sql.of("select hold_partner(?)", partner.id()), PartnerStatus.class)
                .map(Optional::orElseThrow);
    }

    /** The territory that the partner was in on the day; the facts of that day belong to it. */
    public Uni<UUID> territoryOf(UUID partner, LocalDate day) {
        return writes.first(Sql.of("select territory_of_partner(?, ?)", partner, day), UUID.class)
                .map(Optional::orElseThrow);
    }

    /**
     * The employee who answers for the partner on the day: its account manager, or else the primary assignee of its
     * territory; null if there is none.
     */
    public Uni<@Nullable UUID> ownerOn(UUID partner, LocalDate day) {
        return writes.first(Sql.of("select owner_of_partner(?, ?)", partner, day), UUID.class)
                .map(found -> found.orElse(null));
    }

    /** The steps that all changes of a partner share. */
    @Produces
    @Singleton
    Edits<Partner, PartnerErrorCode> edits(Transactions transactions) {
        return new Edits<>(transactions, this::locked, PartnerErrorCode.PARTNER_NOT_FOUND, PartnerErrorCode.CONFLICT)
                .only((partner, scope) ->
                        partner.isMerged() ? Rejection.of(PartnerErrorCode.PARTNER_MERGED, "id", partner.code()) : null)
                .answering(constraint -> constraint.equals("partner_registered_once")
                        ? Outcome.rejected(PartnerErrorCode.REGISTRATION_NUMBER_TAKEN, "registrationNumber")
                        : null);
    }

    /** The partner with this key, locked until the transaction ends; null if the caller may not see or change it. */
    public Uni<@Nullable Partner> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The partner with this code or the survivor that it was merged into, locked until the transaction ends; null if
     * the caller may not see or change it.
     */
    public Uni<@Nullable Partner> lockedWithCode(String code) {
        return find(OF_CODE, code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** The number of these partners that have users of the portal. */
    public Uni<Long> withPortal(List<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(distinct partner_id) from partner_user where partner_id in (?1)",
                                Long.class)
                        .setParameter(1, ids)
                        .getSingleResult());
    }

    /** The next free code, such as {@code P0042}. */
    public Uni<String> nextCode() {
        return getSession()
                .chain(session -> session.createNativeQuery("select next_partner_code()", String.class)
                        .getSingleResult());
    }

    /** The items that the partner's file has. */
    Uni<Set<FileItem>> fileItems(Partner partner) {
        return writes.list(Sql.of("select unnest(partner_file_items(?))", partner.id()), FileItem.class)
                .map(Set::copyOf);
    }

    /** The company that the caller acts for; null for employees. */
    public Uni<@Nullable Partner> ofCaller() {
        return writes.first(Sql.of("select current_partner()"), UUID.class)
                .chain(key -> key.isEmpty() ? Uni.createFrom().nullItem() : findById(key.get()));
    }
}
