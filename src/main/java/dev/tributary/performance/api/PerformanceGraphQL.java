package dev.tributary.performance.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.performance.MonthSales;
import dev.tributary.performance.PerformanceReads;
import dev.tributary.performance.SalesChanges;
import dev.tributary.performance.TerritorySales;
import dev.tributary.performance.WorkingDays;
import dev.tributary.platform.company.BusinessCalendar;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.graphql.BadInput;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.DateRange;
import dev.tributary.shared.FiscalCalendar;
import dev.tributary.shared.Money;
import dev.tributary.territories.PerformanceView;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;

/** Sales and targets, for GraphQL. */
@GraphQLApi
public class PerformanceGraphQL {

    private final PerformanceReads performance;
    private final SalesChanges changes;
    private final TerritoryReads territories;
    private final PartnerReads partners;
    private final BusinessCalendar calendar;
    private final String currency;
    private final Caller caller;

    PerformanceGraphQL(
            PerformanceReads performance,
            SalesChanges changes,
            TerritoryReads territories,
            PartnerReads partners,
            BusinessCalendar calendar,
            Company company,
            Caller caller) {
        this.performance = performance;
        this.changes = changes;
        this.territories = territories;
        this.partners = partners;
        this.calendar = calendar;
        this.currency = company.currency();
        this.caller = caller;
    }

    @Query
    @Description("A territory and its children: target, actual, attainment and pace of their sales in a period.")
    @RolesAllowed(EMPLOYEES)
    public Uni<SalesPerformance> salesPerformance(
            @Description("A month, quarter or year.") PeriodText period,
            @Nullable
                    @Description(
                            "The code of the territory. If omitted, the first of the caller's topmost territories.")
                    String territory,
            @DefaultValue("AS_IS") @Description("The attribution of facts to territories.") PerformanceView view) {
        Scope scope = caller.scope();
        return territory(scope, territory).chain(root -> report(scope, root, period, view));
    }

    @Subscription
    @Description(
            "The figures of salesPerformance, immediately and again after every change of sales or targets in the period's fiscal year, at most about three times a second. It does not matter who made the change or on which server. The figures are limited to the territories that the subscriber may see.")
    @RolesAllowed(EMPLOYEES)
    public Multi<SalesPerformance> salesPerformanceChanged(
            @Description("A month, quarter or year.") PeriodText period,
            @Nullable
                    @Description(
                            "The code of the territory. If omitted, the first of the caller's topmost territories.")
                    String territory,
            @DefaultValue("AS_IS") @Description("The attribution of facts to territories.") PerformanceView view) {
        Scope scope = caller.scope();
        return territory(scope, territory)
                .onItem()
                .transformToMulti(
                        root -> changes.reads(root.id(), yearOf(period), () -> report(scope, root, period, view)));
    }

    @Description("The twelve months of the period's fiscal year, for the requested territory.")
    public Uni<List<MonthPerformance>> months(@Source SalesPerformance report) {
        UUID territory = report.node().sales().territory().id();
        return performance
                .months(caller.scope(), territory, yearOf(report.period()), report.view(), currency)
                .map(months -> months.stream().map(this::month).toList());
    }

    @Query
    @Description("The partners behind a territory's sales, the largest first.")
    @RolesAllowed(EMPLOYEES)
    public Uni<Connection<PartnerPerformance>> partnerPerformance(
            @Description("A month, quarter or year.") PeriodText period,
            @Nullable
                    @Description(
                            "The code of the territory. If omitted, the first of the caller's topmost territories.")
                    String territory,
            @DefaultValue("AS_IS") @Description("The attribution of facts to territories.") PerformanceView view,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, BigDecimal.class, UUID.class);
        Scope scope = caller.scope();
        DateRange days = calendar.fiscal().days(period.period());
        return territory(scope, territory)
                .chain(root -> performance
                        .partners(scope, root.id(), days, view, currency, page.first(), page.after())
                        .map(slice -> new Connection<>(
                                slice,
                                page.after(),
                                sales -> new PartnerPerformance(sales, currency),
                                sales -> Cursor.at(sales.actual(), sales.partner()),
                                () -> performance.countPartners(scope, root.id(), days, view, currency))));
    }

    @Description("The partner. Null if it has moved to a territory that the caller may not see.")
    public Uni<@Nullable PartnerRecord> partner(@Source PartnerPerformance part, Context context) {
        return PartnerNodes.partner(
                context, partners, caller.scope(), part.sales().partner());
    }

    private Uni<TerritoryRecord> territory(Scope scope, @Nullable String code) {
        if (code == null) {
            return territories
                    .topmost(scope)
                    .map(topmost -> topmost.stream()
                            .findFirst()
                            .orElseThrow(() -> new BadInput(BadInput.Problem.TERRITORY_NONE_TODAY)));
        }
        return territories
                .byCode(scope, code)
                .map(found -> found.orElseThrow(() -> new BadInput(BadInput.Problem.TERRITORY_UNKNOWN, code)));
    }

    private DateRange yearOf(PeriodText period) {
        FiscalCalendar fiscal = calendar.fiscal();
        return fiscal.days(fiscal.yearOf(period.period()));
    }

    private Uni<SalesPerformance> report(
            Scope scope, TerritoryRecord territory, PeriodText period, PerformanceView view) {
        DateRange days = calendar.fiscal().days(period.period());
        return Uni.combine()
                .all()
                .unis(
                        performance.tree(scope, territory.id(), days, view, currency),
                        performance.workingDays(scope, days, scope.today()))
                .asTuple()
                .map(found -> {
                    if (found.getItem1().isEmpty()) {
                        throw notInTree(territory, view == PerformanceView.AS_IS ? scope.today() : days.from());
                    }
                    return report(period, view, scope, found.getItem1(), found.getItem2());
                });
    }

    private static BadInput notInTree(TerritoryRecord territory, LocalDate day) {
        LocalDate closedOn = territory.closedOn();
        return closedOn != null && !closedOn.isAfter(day)
                ? new BadInput(BadInput.Problem.TERRITORY_CLOSED, closedOn)
                : new BadInput(BadInput.Problem.TERRITORY_NOT_OPEN_YET, territory.openedOn());
    }

    private SalesPerformance report(
            PeriodText period, PerformanceView view, Scope scope, List<TerritorySales> tree, WorkingDays days) {
        List<TerritoryPerformance> territoriesShown = tree.stream()
                .map(sales -> new TerritoryPerformance(sales, days, currency))
                .toList();
        return new SalesPerformance(
                period,
                view,
                scope.today(),
                new CurrencyCode(currency),
                days.elapsed(),
                days.all(),
                territoriesShown.get(0),
                territoriesShown.subList(1, territoriesShown.size()));
    }

    private MonthPerformance month(MonthSales sales) {
        BigDecimal target = sales.target();
        return new MonthPerformance(
                new PeriodText(FiscalCalendar.monthOf(sales.month())),
                target == null ? null : new Money(target, currency),
                new Money(sales.actual(), currency));
    }
}
