package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;

import java.time.LocalDate;
import java.util.List;

/**
 * The whole demo company in memory: two full years of business and this one up to {@code today}. The same seed and the
 * same day give the same rows, keys included.
 */
record DemoCompany(
        DemoTerritories territories,
        DemoPeople people,
        DemoPartners partners,
        DemoTwins twins,
        DemoFiles files,
        DemoContracts contracts,
        DemoScorecards scorecards,
        DemoOwners owners,
        DemoProducts products,
        DemoRights rights,
        DemoPrices prices,
        DemoCalendar calendar,
        List<Order> orders,
        DemoReceipts receipts,
        DemoCredit credit,
        DemoOrderEvents events,
        DemoDeliveries deliveries,
        DemoReturns returns,
        DemoTargets targets,
        DemoVisits visits) {

    static DemoCompany of(long seed, LocalDate today) {
        LocalDate start = LocalDate.of(today.getYear() - 2, 1, 1);
        DemoCalendar calendar = new DemoCalendar();
        DemoSeason season = new DemoSeason(calendar);
        DemoTerritories territories = new DemoTerritories(seed, today);
        DemoPeople people = new DemoPeople(seed, today, territories);
        DemoPartners partners = new DemoPartners(seed, today, start, territories);
        DemoContracts contracts = new DemoContracts(seed, today, people, partners);
        DemoScorecards scorecards = new DemoScorecards(seed, today, start, people);
        DemoOwners owners = new DemoOwners(today, territories, people, partners);
        DemoProducts products = new DemoProducts(seed, today);
        DemoRights rights = new DemoRights(seed, today, partners, products);
        DemoPrices prices = new DemoPrices(seed, today, territories, partners, products);
        DemoOrders placed = new DemoOrders(seed, today, start, season, people, partners, products);
        DemoReceipts receipts = new DemoReceipts(seed, today, calendar, placed.all);
        DemoTwins twins = new DemoTwins(seed, today, people, partners, receipts.orders);
        DemoFiles files = new DemoFiles(seed, today, people, partners, twins);
        DemoCredit credit = new DemoCredit(seed, today, people, partners, receipts.orders, receipts);
        DemoOrderEvents events = new DemoOrderEvents(seed, today, people, credit, receipts.orders);
        DemoDeliveries deliveries = new DemoDeliveries(seed, today, people, events, receipts.orders);
        DemoReturns returns = new DemoReturns(seed, today, people, deliveries);
        DemoTargets targets = new DemoTargets(seed, today, start, season, territories, people, receipts.orders);
        DemoVisits visits = new DemoVisits(seed, today, calendar, people, partners);
        return new DemoCompany(
                territories,
                people,
                partners,
                twins,
                files,
                contracts,
                scorecards,
                owners,
                products,
                rights,
                prices,
                calendar,
                receipts.orders,
                receipts,
                credit,
                events,
                deliveries,
                returns,
                targets,
                visits);
    }
}
