package dev.tributary.assessment;

import dev.tributary.assessment.rules.KeyAccountErrorCode;
import dev.tributary.platform.company.BusinessCalendar;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.DateRange;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.Period;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.assessment.rules.KeyAccountErrorCode.NOTHING_SOLD;
import static dev.tributary.assessment.rules.KeyAccountErrorCode.PERIOD_IN_FUTURE;

/** Classifies partners as key accounts by a period's sales; the same sales give the same classes. */
@RegisterForReflection(targets = Period.class)
@ApplicationScoped
public class KeyAccountClassification {

    private final Transactions transactions;
    private final Writes writes;
    private final BusinessCalendar calendar;
    private final Company company;

    KeyAccountClassification(Transactions transactions, Writes writes, BusinessCalendar calendar, Company company) {
        this.transactions = transactions;
        this.writes = writes;
        this.calendar = calendar;
        this.company = company;
    }

    /**
     * Classifies the partners by their sales of the period in the company's currency, once for a key.
     *
     * @return the key of the classified period, or the reasons for the rejection ({@link KeyAccountErrorCode})
     */
    public Uni<Outcome<UUID, KeyAccountErrorCode>> classify(Scope scope, Period period, String key) {
        DateRange days = calendar.fiscal().days(period);
        return transactions.once(
                scope,
                IdempotencyKey.of(KeyAccountErrorCode.class, "keyAccountClassify", key, period),
                days.from().isAfter(scope.today())
                        ? List.of(Rejection.of(PERIOD_IN_FUTURE, "period", period))
                        : List.of(),
                () -> writes.first(
                                Sql.of(
                                        "select classify_key_accounts(?, ?, daterange(?, ?), ?, ?, ?)",
                                        period.toString(),
                                        period.kind().name(),
                                        days.from(),
                                        days.to(),
                                        company.currency(),
                                        company.keyAccountShareA(),
                                        company.keyAccountShareB()),
                                UUID.class)
                        .map(classified -> classified
                                .map(Outcome::<UUID, KeyAccountErrorCode>done)
                                .orElseGet(
                                        () -> Outcome.rejected(NOTHING_SOLD, "period", period, company.currency()))));
    }
}
