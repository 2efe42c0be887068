package dev.tributary.assessment;

import dev.tributary.assessment.rules.ScorecardSchemeErrorCode;
import dev.tributary.assessment.rules.ScorecardSchemeRequest;
import dev.tributary.assessment.rules.ScorecardSchemeRequest.Weight;
import dev.tributary.assessment.rules.ScorecardSchemeRules;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

import static dev.tributary.assessment.rules.ScorecardSchemeErrorCode.DATE_IN_PAST;
import static dev.tributary.assessment.rules.ScorecardSchemeErrorCode.DAY_TAKEN;

/** Sets the scheme of scorecards from a day on. */
@RegisterForReflection(targets = {ScorecardSchemeRequest.class, ScorecardSchemeRequest.Weight.class})
@ApplicationScoped
public class ScorecardSchemeSetting {

    private final Transactions transactions;
    private final Writes writes;
    private final String currency;

    ScorecardSchemeSetting(Transactions transactions, Writes writes, Company company) {
        this.transactions = transactions;
        this.writes = writes;
        this.currency = company.currency();
    }

    /**
     * Sets the scheme, once for a key. Earlier schemes still apply to the periods that ended while they held.
     *
     * @return the key of the scheme, or the reasons for the rejection ({@link ScorecardSchemeErrorCode})
     */
    public Uni<Outcome<UUID, ScorecardSchemeErrorCode>> set(Scope scope, ScorecardSchemeRequest request, String key) {
        return transactions.once(
                scope,
                IdempotencyKey.of(ScorecardSchemeErrorCode.class, "scorecardSchemeSet", key, request),
                ScorecardSchemeRules.check(request),
                () -> add(request),
                constraint -> answer(constraint, request, scope));
    }

    private Uni<Outcome<UUID, ScorecardSchemeErrorCode>> add(ScorecardSchemeRequest request) {
        UUID id = UUID.randomUUID();
        Uni<Integer> added = writes.change(Sql.of("""
                insert into scorecard_scheme (id, partner_kind, valid_from, currency) values (?, cast(? as text), ?, ?)""", id, request.partnerKind(), request.validFrom(), currency));
        for (Weight one : request.criteria()) {
            added = added.chain(
                    () -> writes.change(Sql.of("""
                    insert into scorecard_criterion (scheme_id, criterion, weight, zero_at, full_at)
                    values (?, ?, ?, ?, ?)""", id, one.criterion(), one.weight(), one.zeroAt(), one.fullAt())));
        }
        return added.replaceWith(Outcome.done(id));
    }

    private static @Nullable Outcome<UUID, ScorecardSchemeErrorCode> answer(
            String constraint, ScorecardSchemeRequest request, Scope scope) {
        return switch (constraint) {
            case "scorecard_scheme_once_a_day" -> Outcome.rejected(DAY_TAKEN, "validFrom", request.validFrom());
            case "scorecard_scheme_follows" ->
                Outcome.rejected(DATE_IN_PAST, "validFrom", request.validFrom(), scope.today());
            default -> null;
        };
    }
}
