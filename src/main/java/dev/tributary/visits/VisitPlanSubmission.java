package dev.tributary.visits;

import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.Responsibilities;
import dev.tributary.visits.rules.SubmissionRules;
import dev.tributary.visits.rules.VisitPlanRequest;
import dev.tributary.visits.rules.VisitPlanRequest.PlannedVisit;
import dev.tributary.visits.rules.VisitPlanSubmitErrorCode;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.ALREADY_SUBMITTED;
import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.NOT_AN_EMPLOYEE;
import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.NO_DRAFT;
import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.NO_TERRITORY;
import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.PUBLIC_HOLIDAY;
import static dev.tributary.visits.rules.VisitPlanSubmitErrorCode.VISITS_MISSING;

/** Submits an employee's own visit plan of a week. */
@ApplicationScoped
public class VisitPlanSubmission {

    private final Transactions transactions;
    private final VisitPlans plans;
    private final Partners partners;
    private final Responsibilities responsibilities;
    private final Holidays holidays;

    VisitPlanSubmission(
            Transactions transactions,
            VisitPlans plans,
            Partners partners,
            Responsibilities responsibilities,
            Holidays holidays) {
        this.transactions = transactions;
        this.plans = plans;
        this.partners = partners;
        this.responsibilities = responsibilities;
        this.holidays = holidays;
    }

    /**
     * Submits the caller's plan, once for its key. The given visits replace those of a draft.
     *
     * @return the key of the plan, or the reasons for the rejection
     *     ({@link dev.tributary.visits.rules.VisitPlanSubmitErrorCode})
     */
    public Uni<Outcome<UUID, VisitPlanSubmitErrorCode>> submit(Scope scope, VisitPlanRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(VisitPlanSubmitErrorCode.class, "visitPlanSubmit", request.idempotencyKey(), request),
                SubmissionRules.check(request, scope.today()),
                () -> responsibilities.caller().chain(employee -> submitFor(employee, request)),
                constraint -> constraint.equals("visit_plan_one_a_week")
                        ? Outcome.rejected(ALREADY_SUBMITTED, "weekStart", request.weekStart())
                        : null);
    }

    private Uni<Outcome<UUID, VisitPlanSubmitErrorCode>> submitFor(@Nullable UUID employee, VisitPlanRequest request) {
        if (employee == null) {
            return Transactions.rejected(NOT_AN_EMPLOYEE, "");
        }
        return plans.ofWeek(employee, request.weekStart()).chain(plan -> {
            List<PlannedVisit> visits = request.visits();
            if (plan != null && !plan.isDraft()) {
                return Transactions.rejected(ALREADY_SUBMITTED, "weekStart", request.weekStart());
            }
            return holidays.ofWeek(request.weekStart()).chain(off -> {
                if (visits != null) {
                    List<Rejection<VisitPlanSubmitErrorCode>> onHolidays = onHolidays(
                            visits.stream().map(PlannedVisit::plannedOn).toList(), off, "visits.%d.plannedOn");
                    return onHolidays.isEmpty()
                            ? submitVisits(employee, plan, request, visits)
                            : Uni.createFrom().item(Outcome.rejected(onHolidays));
                }
                return plan == null
                        ? Transactions.rejected(NO_DRAFT, "visits", request.weekStart())
                        : submitAsItStands(plan, off);
            });
        });
    }

    private Uni<Outcome<UUID, VisitPlanSubmitErrorCode>> submitAsItStands(
            VisitPlan plan, Map<LocalDate, String> holidays) {
        return plans.plannedDays(plan).map(days -> {
            if (days.isEmpty()) {
                return Outcome.rejected(VISITS_MISSING, "visits");
            }
            List<Rejection<VisitPlanSubmitErrorCode>> onHolidays =
                    onHolidays(days.stream().distinct().toList(), holidays, "visits");
            if (!onHolidays.isEmpty()) {
                return Outcome.rejected(onHolidays);
            }
            plan.submit();
            return Outcome.done(plan.id());
        });
    }

    /** @param field the fields of the days, by their position in the list */
    private static List<Rejection<VisitPlanSubmitErrorCode>> onHolidays(
            List<LocalDate> days, Map<LocalDate, String> holidays, String field) {
        List<Rejection<VisitPlanSubmitErrorCode>> reasons = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            String holiday = holidays.get(days.get(at));
            if (holiday != null) {
                reasons.add(Rejection.of(PUBLIC_HOLIDAY, field.formatted(at), days.get(at), holiday));
            }
        }
        return reasons;
    }

    private Uni<Outcome<UUID, VisitPlanSubmitErrorCode>> submitVisits(
            UUID employee, @Nullable VisitPlan draft, VisitPlanRequest request, List<PlannedVisit> visits) {
        List<String> codes =
                visits.stream().map(PlannedVisit::partner).distinct().toList();
        return partners.withCodes(codes).chain(found -> {
            Map<String, UUID> partnerByCode = found.stream().collect(Collectors.toMap(Partner::code, Partner::id));
            List<Rejection<VisitPlanSubmitErrorCode>> unknown = unknownPartners(visits, partnerByCode);
            if (!unknown.isEmpty()) {
                return Uni.createFrom().item(Outcome.rejected(unknown));
            }
            return draft(employee, draft, request)
                    .chain(plan -> plan == null
                            ? Transactions.rejected(NO_TERRITORY, "weekStart", request.weekStart())
                            : replaceAndSubmit(plan, visits, partnerByCode));
        });
    }

    private Uni<Outcome<UUID, VisitPlanSubmitErrorCode>> replaceAndSubmit(
            VisitPlan plan, List<PlannedVisit> visits, Map<String, UUID> partnerByCode) {
        List<Visit> planned = visits.stream()
                .map(visit -> Visit.planned(
                        plan.id(),
                        Objects.requireNonNull(partnerByCode.get(visit.partner())),
                        visit.plannedOn(),
                        visit.purpose()))
                .toList();
        return plans.replaceVisits(plan, planned).chain(() -> plans.flush()).map(replaced -> {
            plan.submit();
            return Outcome.done(plan.id());
        });
    }

    private Uni<@Nullable VisitPlan> draft(UUID employee, @Nullable VisitPlan draft, VisitPlanRequest request) {
        if (draft != null) {
            return Uni.createFrom().item(draft);
        }
        return responsibilities
                .territoryOf(employee, request.weekStart())
                .chain(territory -> territory == null
                        ? Uni.createFrom().nullItem()
                        : plans.persistAndFlush(VisitPlan.draft(employee, territory, request.weekStart())));
    }

    private static List<Rejection<VisitPlanSubmitErrorCode>> unknownPartners(
            List<PlannedVisit> visits, Map<String, UUID> partnerByCode) {
        List<Rejection<VisitPlanSubmitErrorCode>> unknown = new ArrayList<>();
        for (int at = 0; at < visits.size(); at++) {
            String partner = visits.get(at).partner();
            if (!partnerByCode.containsKey(partner)) {
                unknown.add(Rejection.of(PARTNER_NOT_FOUND, "visits." + at + ".partner", partner));
            }
        }
        return unknown;
    }
}
