package dev.tributary.partners;

import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Account;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.ACCOUNT_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.ACCOUNT_NOT_FOUND;
import static dev.tributary.partners.rules.PartnerErrorCode.ACCOUNT_TAKEN;

/**
 * Links accounts to the partner that they sign in for. The claim in an account's tokens is not enough: the company has
 * to confirm the account here too. The {@code sub} of its tokens identifies an account.
 */
@ApplicationScoped
public class PortalAccounts {

    private final Edits<Partner, PartnerErrorCode> edits;
    private final Writes writes;

    PortalAccounts(Edits<Partner, PartnerErrorCode> edits, Writes writes) {
        this.edits = edits;
        this.writes = writes;
    }

    /**
     * Lets an account sign in for a partner.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> add(Scope scope, PartnerVersion seen, String account) {
        return edits.edit(
                scope,
                "partnerAccountAdd",
                seen.id(),
                seen.version(),
                Account.isSub(account) ? List.of() : List.of(Rejection.of(ACCOUNT_INVALID, "account", account)),
                partner -> doneOr(ACCOUNT_TAKEN, account, Sql.of("""
                        insert into partner_user (subject, partner_id) values (?, ?) on conflict do nothing""", account, partner.id())));
    }

    /**
     * Stops an account from signing in for a partner.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> remove(Scope scope, PartnerVersion seen, String account) {
        return edits.edit(
                scope,
                "partnerAccountRemove",
                seen.id(),
                seen.version(),
                List.of(),
                partner -> doneOr(
                        ACCOUNT_NOT_FOUND,
                        account,
                        Sql.of(
                                "delete from partner_user where subject = ? and partner_id = ?",
                                account,
                                partner.id())));
    }

    private Uni<List<Rejection<PartnerErrorCode>>> doneOr(PartnerErrorCode reason, String account, Sql change) {
        return writes.change(change)
                .map(rows -> rows == 1 ? List.of() : List.of(Rejection.of(reason, "account", account)));
    }
}
