package dev.tributary.platform.security;

import dev.tributary.platform.security.AllRows.Allocation;
import dev.tributary.platform.security.AllRows.Order;
import dev.tributary.platform.security.AllRows.Partner;
import dev.tributary.platform.security.AllRows.Plan;
import dev.tributary.platform.security.AllRows.Receipt;
import dev.tributary.platform.security.AllRows.Territory;
import dev.tributary.platform.security.AllRows.Visit;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that one caller may see on one day: the rules in plain Java, without any SQL. */
final class Sight {

    /** The kinds of callers, each with the role that the database knows it by. */
    enum View {
        DIRECTOR("tributary_director"),
        FINANCE("tributary_finance"),
        AUDITOR("tributary_auditor"),
        BELOW("tributary_field"),
        OWN("tributary_field"),
        PARTNER("tributary_partner");

        private final String databaseRole;

        View(String databaseRole) {
            this.databaseRole = databaseRole;
        }

        String databaseRole() {
            return databaseRole;
        }
    }

    /**
     * The caller.
     *
     * @param company the code that the token names; empty for employees
     */
    record Subject(View view, String subject, String company, LocalDate today) {}

    private final AllRows all;
    private final Subject who;
    private final Set<String> territories;
    private final Set<String> owned;
    /** Cached, since the rules of all rows of orders need them. */
    private @Nullable Set<String> orderIds;

    private @Nullable Set<String> priceListIds;
    private final String company;

    Sight(AllRows all, Subject who) {
        this.all = all;
        this.who = who;
        this.company = all.partnerBySubject().entrySet().stream()
                .filter(user -> who.view() == View.PARTNER && user.getKey().equals(who.subject()))
                .map(user -> user.getValue())
                .filter(id -> all.partners().values().stream()
                        .anyMatch(p -> p.id().equals(id) && p.code().equals(who.company())))
                .findFirst()
                .orElse("");
        var held = heldBy(all, who);
        this.owned = ownedBy(all, who);
        this.territories = all.territories().keySet().stream()
                .filter(territory -> sees(all, who, held, territory))
                .collect(Collectors.toSet());
    }

    private static Set<String> employeesOf(AllRows all, Subject who) {
        return all.employees().values().stream()
                .filter(employee -> employee.subject().equals(who.subject()))
                .map(AllRows.Employee::id)
                .collect(Collectors.toSet());
    }

    /** The partners of which they are the account manager. */
    private static Set<String> ownedBy(AllRows all, Subject who) {
        var employees = employeesOf(all, who);
        return all.owners().stream()
                .filter(owner -> who.view() == View.BELOW || who.view() == View.OWN)
                .filter(owner -> owner.days().contains(who.today()) && employees.contains(owner.employee()))
                .map(AllRows.Owner::partner)
                .collect(Collectors.toSet());
    }

    private static Set<String> heldBy(AllRows all, Subject who) {
        var employees = employeesOf(all, who);
        return all.assignments().stream()
                .filter(assigned -> assigned.days().contains(who.today()))
                .filter(assigned -> employees.contains(assigned.employee()))
                .map(AllRows.Assignment::territory)
                .collect(Collectors.toSet());
    }

    private static boolean sees(AllRows all, Subject who, Set<String> held, String territory) {
        var upwards = all.upwards(territory, who.today());
        return switch (who.view()) {
            case DIRECTOR, FINANCE, AUDITOR -> true;
            case BELOW -> upwards.stream().anyMatch(held::contains);
            case OWN -> !upwards.isEmpty() && held.contains(territory);
            case PARTNER -> false;
        };
    }

    String subject() {
        return who.subject();
    }

    View view() {
        return who.view();
    }

    LocalDate today() {
        return who.today();
    }

    AllRows all() {
        return all;
    }

    boolean seesTerritory(String id) {
        return territories.contains(id);
    }

    boolean seesPartner(Partner partner) {
        return who.view() == View.PARTNER
                ? partner.id().equals(company)
                : seesTerritory(partner.territory()) || owned.contains(partner.id());
    }

    boolean seesEmployees() {
        return who.view() != View.PARTNER;
    }

    /** The order's territory decides, or its partner. */
    List<Order> orders() {
        var partners = partnerIds();
        return all.orders().values().stream()
                .filter(order -> seesTerritory(order.territory()) || partners.contains(order.partner()))
                .toList();
    }

    /** Sales by status: orders, and their credits. */
    List<Order> sales() {
        var seen = orderIds();
        return Stream.concat(orders().stream(), all.credits().stream().filter(credit -> seen.contains(credit.id())))
                .toList();
    }

    List<Territory> territories() {
        return all.territories().values().stream()
                .filter(territory -> seesTerritory(territory.id()))
                .toList();
    }

    /** The partners of lists: the survivor instead of a merged one. */
    List<Partner> partners() {
        return all.partners().values().stream()
                .filter(this::seesPartner)
                .filter(partner -> !partner.merged())
                .toList();
    }

    Set<String> partnerIds() {
        return all.partners().values().stream()
                .filter(this::seesPartner)
                .map(Partner::id)
                .collect(Collectors.toSet());
    }

    /** Partners read none of our reasons; finance and auditors need no phones and birthdays. */
    Stream<String> filed(String table) {
        var hidden = switch (table) {
            case "partner_step" -> Set.of(View.PARTNER);
            case "contact_channel", "contact_key_date" -> Set.of(View.FINANCE, View.AUDITOR);
            default -> Set.<View>of();
        };
        var partners = hidden.contains(who.view()) ? Set.of() : partnerIds();
        return all.filesByTable().getOrDefault(table, List.of()).stream()
                .filter(part -> partners.contains(part.partner()))
                .map(AllRows.Part::key);
    }

    /** Employees see a pair if they see both partners; partners see none. */
    Stream<String> apart() {
        var partners = who.view() == View.PARTNER ? Set.of() : partnerIds();
        return all.apart().stream()
                .filter(pair -> partners.contains(pair.one()) && partners.contains(pair.other()))
                .map(AllRows.OfTwo::key);
    }

    /** Employees see a merger if they see one of both partners; partners see none. */
    Stream<String> mergers() {
        var partners = who.view() == View.PARTNER ? Set.of() : partnerIds();
        return all.mergers().stream()
                .filter(merger -> partners.contains(merger.one()) || partners.contains(merger.other()))
                .map(AllRows.OfTwo::key);
    }

    /** Partners see no employees. */
    Stream<String> owners() {
        var partners = who.view() == View.PARTNER ? Set.of() : partnerIds();
        return all.owners().stream()
                .filter(owner -> partners.contains(owner.partner()))
                .map(AllRows.Owner::id);
    }

    /** Partners see no classes. */
    Stream<String> keyAccounts() {
        var partners = who.view() == View.PARTNER ? Set.of() : partnerIds();
        return all.keyAccounts().stream()
                .filter(account -> partners.contains(account.partner()))
                .map(AllRows.Part::key);
    }

    /** Partners see signed contracts. */
    Set<String> contractIds() {
        var partners = partnerIds();
        return all.contracts().values().stream()
                .filter(contract -> partners.contains(contract.partner()))
                .filter(contract -> contract.signed() || who.view() != View.PARTNER)
                .map(AllRows.Contract::id)
                .collect(Collectors.toSet());
    }

    Stream<String> tiers() {
        var contracts = contractIds();
        return all.tiers().stream()
                .filter(tier -> contracts.contains(tier.contract()))
                .map(AllRows.OfContract::key);
    }

    /** Partners do not see internal notes. */
    Stream<String> reviews() {
        var contracts = who.view() == View.PARTNER ? Set.of() : contractIds();
        return all.reviews().stream()
                .filter(review -> contracts.contains(review.contract()))
                .map(AllRows.OfContract::key);
    }

    /** A caller who sees a partner sees the lists that hold for it on some day. */
    Set<String> priceListIds() {
        if (priceListIds == null) {
            priceListIds = all.priceLists().values().stream()
                    .filter(this::seesPriceList)
                    .map(AllRows.PriceList::id)
                    .collect(Collectors.toSet());
        }
        return priceListIds;
    }

    private boolean seesPriceList(AllRows.PriceList list) {
        return switch (who.view()) {
            case DIRECTOR, FINANCE, AUDITOR -> true;
            case BELOW, OWN, PARTNER ->
                all.partners().values().stream().filter(this::seesPartner).anyMatch(partner -> holdsFor(list, partner));
        };
    }

    private boolean holdsFor(AllRows.PriceList list, Partner partner) {
        return list.currency().equals(partner.currency())
                && (list.partner().isEmpty() || list.partner().equals(partner.id()))
                && (list.kind().isEmpty() || list.kind().equals(partner.kind()))
                && (list.territory().isEmpty() || isSomeDayIn(partner, list.territory(), list.days()));
    }

    /** On one of these days; where a partner is changes when it moves and when the tree does. */
    private boolean isSomeDayIn(Partner partner, String territory, AllRows.Days days) {
        return all.stays().stream()
                .filter(stay ->
                        stay.partner().equals(partner.id()) && stay.days().overlaps(days))
                .anyMatch(stay -> Stream.concat(
                                Stream.of(days.from(), stay.days().from()),
                                all.parents().values().stream()
                                        .flatMap(List::stream)
                                        .map(up -> up.days().from()))
                        .filter(day -> days.contains(day) && stay.days().contains(day))
                        .distinct()
                        .anyMatch(day -> all.upwards(stay.territory(), day).contains(territory)));
    }

    Stream<String> prices() {
        var lists = priceListIds();
        return all.prices().stream()
                .filter(price -> lists.contains(price.list()))
                .map(AllRows.OfList::key);
    }

    Stream<String> rights() {
        return all.rights().stream()
                .filter(right ->
                        who.view() == View.PARTNER ? right.partner().equals(company) : seesTerritory(right.territory()))
                .map(AllRows.Right::id);
    }

    /** Rows of deliveries and returns of visible orders; partners see neither pick checks nor payments to carriers. */
    Stream<String> delivered(String table) {
        var ours = Set.of("pick_check", "pick_count", "carrier_agreement", "freight_settlement");
        var seen = who.view() == View.PARTNER && ours.contains(table) ? Set.of() : orderIds();
        return all.partsByTable().getOrDefault(table, List.of()).stream()
                .filter(part -> seen.contains(part.order()))
                .map(AllRows.OfOrder::id);
    }

    Stream<String> events() {
        var seen = orderIds();
        return all.events().stream()
                .filter(event -> seen.contains(event.order()))
                .filter(event -> who.view() != View.PARTNER || !event.internal())
                .map(AllRows.Event::id);
    }

    Set<String> orderIds() {
        if (orderIds == null) {
            orderIds = orders().stream().map(Order::id).collect(Collectors.toSet());
        }
        return orderIds;
    }

    List<Receipt> receipts() {
        var partners = partnerIds();
        return all.receipts().values().stream()
                .filter(receipt -> partners.contains(receipt.partner()))
                .toList();
    }

    /** The keys of the entries of partners' accounts. */
    Stream<String> entries() {
        var partners = partnerIds();
        return all.entries().entrySet().stream()
                .filter(entry -> partners.contains(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    List<Allocation> allocations() {
        var orders = orderIds();
        return all.allocations().stream()
                .filter(allocation -> orders.contains(allocation.order()))
                .toList();
    }

    List<Plan> plans() {
        return all.plans().values().stream()
                .filter(plan -> who.view() != View.FINANCE && seesTerritory(plan.territory()))
                .toList();
    }

    List<Visit> visits() {
        var plans = plans().stream().map(Plan::id).collect(Collectors.toSet());
        return all.visits().stream()
                .filter(visit -> plans.contains(visit.plan()))
                .toList();
    }

    /** Those that are open today. */
    List<Territory> openTerritories() {
        return territories().stream()
                .filter(territory -> !all.upwards(territory.id(), who.today()).isEmpty())
                .toList();
    }

    /** The open territories whose parent the caller does not see, by code. */
    List<Territory> topmost() {
        return openTerritories().stream()
                .filter(territory -> {
                    var upwards = all.upwards(territory.id(), who.today());
                    return upwards.size() < 2 || !seesTerritory(upwards.get(1));
                })
                .sorted(Comparator.comparing(Territory::code))
                .toList();
    }

    @Override
    public String toString() {
        return who.toString();
    }
}
