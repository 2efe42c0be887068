package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Line;
import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPeople.Assignment;
import dev.tributary.demo.DemoPeople.Employee;
import dev.tributary.demo.DemoReceipts.Allocation;
import dev.tributary.demo.DemoReceipts.Receipt;
import dev.tributary.demo.DemoTargets.Target;
import dev.tributary.demo.DemoTerritories.Parent;
import dev.tributary.demo.DemoTerritories.Territory;
import org.junit.jupiter.api.Test;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DemoCompanyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DemoCompany COMPANY = DemoCompany.of(7, TODAY);

    @Test
    void theSameSeedAndDayGiveTheSameRows() {
        assertThat(hash(DemoCompany.of(7, TODAY))).isEqualTo(hash(COMPANY));
        assertThat(hash(DemoCompany.of(8, TODAY))).isNotEqualTo(hash(COMPANY));
    }

    @Test
    void aCompanyCanBeMadeOnAnyDay() {
        for (LocalDate day : List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2027, 1, 1))) {
            DemoCompany company = DemoCompany.of(1, day);
            assertThat(company.orders()).noneMatch(order -> order.date().isAfter(day));
            assertThat(company.receipts().receipts)
                    .noneMatch(receipt -> receipt.receivedOn().isAfter(day));
        }
    }

    @Test
    void thereIsAsMuchOfEverythingAsARealCompanyHas() {
        assertThat(COMPANY.partners().all).hasSize(600);
        assertThat(COMPANY.territories().cities).hasSizeBetween(250, 340);
        assertThat(COMPANY.people().employees).hasSizeBetween(55, 70);
        assertThat(COMPANY.orders()).hasSizeBetween(25_000, 40_000);
        assertThat(COMPANY.orders())
                .allSatisfy(order -> assertThat(order.lines()).hasSizeBetween(1, 6));
        Map<Integer, Long> sales = COMPANY.orders().stream()
                .filter(Order::counts)
                .collect(Collectors.groupingBy(
                        order -> order.date().getYear(), Collectors.summingLong(Order::netCents)));
        assertThat(sales.keySet()).containsExactlyInAnyOrder(2024, 2025, 2026);
        assertThat(sales.values()).allMatch(cents -> cents > 400_000_000_00L && cents < 900_000_000_00L);
    }

    @Test
    void eachListPricesSomeOrdersAndNobodySellsBelowAFloor() {
        Set<Long> shares = new HashSet<>();
        for (Order order : COMPANY.orders()) {
            for (Line line : order.lines()) {
                long list = COMPANY.prices().listPriceCents(order, line.product());
                shares.add(Math.round(100.0 * list / line.product().listPriceCents()));
                assertThat(line.unitPriceCents())
                        .isGreaterThanOrEqualTo(line.product().listPriceCents() * 4 / 5 / 100 * 100);
            }
        }
        assertThat(shares).contains(100L, 97L, 95L, 92L);
    }

    @Test
    void keysAreVersion7AndNeverTwice() {
        List<UUID> keys = COMPANY.orders().stream().map(Order::id).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.version() == 7 && key.variant() == 2);
    }

    @Test
    void namesOfPartnersAndEmployeesAreUnique() {
        assertThat(COMPANY.partners().all).extracting(Partner::name).doesNotHaveDuplicates();
        assertThat(COMPANY.people().employees).extracting(Employee::name).doesNotHaveDuplicates();
        assertThat(COMPANY.people().employees).extracting(Employee::email).doesNotHaveDuplicates();
    }

    @Test
    void divisionCodesAreUniqueAndACityHasItsProvincesPrefix() {
        DemoTerritories territories = COMPANY.territories();
        assertThat(territories.all.stream().map(Territory::division).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(territories.all).extracting(Territory::code).doesNotHaveDuplicates();
        for (Territory city : territories.cities) {
            Territory province = Objects.requireNonNull(territories.parentOf(city, TODAY));
            assertThat(Objects.requireNonNull(province.division())).endsWith("0000");
            assertThat(Objects.requireNonNull(city.division()).substring(0, 2))
                    .isEqualTo(province.division().substring(0, 2));
        }
    }

    @Test
    void aTerritoryHasOneParentADayAndMovesBetweenTwoMonths() {
        List<Parent> moved = COMPANY.territories().parents.stream()
                .filter(parent -> parent.until() != null)
                .toList();
        assertThat(moved).isNotEmpty();
        for (Parent before : moved) {
            LocalDate until = Objects.requireNonNull(before.until());
            assertThat(until.getDayOfMonth()).isEqualTo(1);
            assertThat(COMPANY.territories().parentOf(before.child(), until.minusDays(1)))
                    .isEqualTo(before.parent());
            assertThat(COMPANY.territories().parentOf(before.child(), until)).isNotEqualTo(before.parent());
        }
    }

    @Test
    void aTerritoryHasAtMostOnePrimaryAssigneeADay() {
        Map<Territory, List<Assignment>> primary = COMPANY.people().assignments.stream()
                .filter(Assignment::primary)
                .collect(Collectors.groupingBy(Assignment::territory));
        assertThat(primary.keySet()).containsAll(COMPANY.territories().cities);
        primary.values()
                .forEach(held -> assertThat(held)
                        .allSatisfy(one -> assertThat(held)
                                .filteredOn(other -> !other.equals(one) && other.holdsOn(one.from()))
                                .isEmpty()));
    }

    @Test
    void anOrderAddsUpAndIsNotDatedAfterToday() {
        for (Order order : COMPANY.orders()) {
            assertThat(order.date()).isBeforeOrEqualTo(TODAY);
            assertThat(order.lines().stream().mapToLong(Line::amountCents).sum())
                    .isEqualTo(order.netCents())
                    .isPositive();
            assertThat(Math.abs(order.taxCents() * 100 - order.netCents() * 13)).isLessThanOrEqualTo(50);
        }
    }

    @Test
    void anOrderBelongsToTheTerritoryAndTheRepOfItsDay() {
        for (Order order : COMPANY.orders()) {
            assertThat(order.territory()).isEqualTo(order.partner().territoryOn(order.date()));
            assertThat(COMPANY.people().primaryRep(order.territory(), order.date()))
                    .isEqualTo(order.employee());
        }
        assertThat(COMPANY.orders())
                .anyMatch(order -> !order.territory().equals(order.partner().territory()));
    }

    @Test
    void childrenHaveWhatTheirParentHasInEachMonth() {
        Map<YearMonth, Map<Territory, Long>> targets = COMPANY.targets().all.stream()
                .filter(target -> target.employee() == null)
                .collect(
                        Collectors.groupingBy(Target::month, Collectors.toMap(Target::territory, Target::amountCents)));
        assertThat(targets).hasSize(36);
        targets.forEach((month, amounts) -> {
            Map<Territory, Long> ofChildren = new HashMap<>();
            amounts.forEach((territory, amount) -> {
                Territory parent = COMPANY.territories().parentOf(territory, month.atDay(1));
                if (parent != null) {
                    ofChildren.merge(parent, amount, Long::sum);
                }
            });
            assertThat(amounts.keySet())
                    .containsExactlyInAnyOrderElementsOf(COMPANY.territories().all.stream()
                            .filter(territory -> isOpenOn(territory, month.atDay(1)))
                            .toList());
            assertThat(amounts).containsAllEntriesOf(ofChildren);
        });
    }

    @Test
    void apportioningLosesNothingAndGivesTheRestToTheLargestRemainders() {
        assertThat(DemoTargets.apportion(100, new long[] {1, 1, 1}, 1)).containsExactly(34, 33, 33);
        assertThat(DemoTargets.apportion(1_000, new long[] {10, 25, 65}, 100)).containsExactly(100, 300, 600);
        assertThat(Arrays.stream(DemoTargets.apportion(999_999_937, new long[] {7, 0, 13, 29}, 1))
                        .sum())
                .isEqualTo(999_999_937);
    }

    @Test
    void nothingIsPaidTwice() {
        Map<UUID, Long> ofOrders = new HashMap<>();
        Map<UUID, Long> ofReceipts = new HashMap<>();
        for (Allocation allocation : COMPANY.receipts().allocations) {
            assertThat(allocation.order().partner().id())
                    .isEqualTo(allocation.receipt().partner().id());
            assertThat(allocation.allocatedOn()).isBetween(allocation.receipt().receivedOn(), TODAY);
            ofOrders.merge(allocation.order().id(), allocation.amountCents(), Long::sum);
            ofReceipts.merge(allocation.receipt().id(), allocation.amountCents(), Long::sum);
        }
        for (Order order : COMPANY.orders()) {
            assertThat(ofOrders.getOrDefault(order.id(), 0L)).isBetween(0L, order.counts() ? order.totalCents() : 0);
            assertThat(order.status().equals("CLOSED"))
                    .isEqualTo(ofOrders.getOrDefault(order.id(), 0L) == order.totalCents());
        }
        for (Receipt receipt : COMPANY.receipts().receipts) {
            assertThat(ofReceipts.get(receipt.id())).isLessThanOrEqualTo(receipt.amountCents());
        }
    }

    @Test
    void anOrderIsOnHoldBecauseItsPartnersLimitDoesNotCoverIt() {
        Map<UUID, Long> exposure = DemoCredit.exposure(COMPANY.orders(), COMPANY.receipts());
        Map<UUID, Long> limits = COMPANY.credit().limits.stream()
                .collect(Collectors.toMap(limit -> limit.partner().id(), DemoCredit.Limit::amountCents));
        List<Order> held = COMPANY.orders().stream()
                .filter(order -> order.status().equals("ON_CREDIT_HOLD"))
                .toList();
        assertThat(held).isNotEmpty().allSatisfy(order -> {
            long owed = exposure.getOrDefault(order.partner().id(), 0L);
            assertThat(limits.get(order.partner().id())).isBetween(0L, owed + order.totalCents() - 1);
        });
        assertThat(limits)
                .allSatisfy((partner, limit) ->
                        assertThat(limit).isGreaterThanOrEqualTo(exposure.getOrDefault(partner, 0L) - 100));
    }

    @Test
    void deliveriesBringWhatIsOrderedAndAllOfItWhereTheOrderIsFulfilled() {
        List<DemoDeliveries.Delivery> deliveries = COMPANY.deliveries().all;
        Set<Order> fallsShort = COMPANY.deliveries().shortfalls.stream()
                .map(DemoDeliveries.Shortfall::order)
                .collect(Collectors.toSet());
        assertThat(fallsShort).isNotEmpty().allMatch(order -> order.status().equals("CONFIRMED"));

        assertThat(deliveries.stream().map(DemoDeliveries.Delivery::status).distinct())
                .containsExactlyInAnyOrder("NOTIFIED", "RELEASED", "SHIPPED", "DELIVERED");
        assertThat(deliveries).extracting(delivery -> delivery.order().id()).doesNotHaveDuplicates();
        assertThat(deliveries).allSatisfy(delivery -> {
            assertThat(delivery.order().isConfirmed()).isTrue();
            assertThat(delivery.status().equals("DELIVERED"))
                    .isEqualTo(!delivery.order().status().equals("CONFIRMED") || fallsShort.contains(delivery.order()));
            boolean whole = delivery.status().equals("DELIVERED") && !fallsShort.contains(delivery.order());
            assertThat(fallsShort.contains(delivery.order())
                            && delivery.parts().stream()
                                    .allMatch(part -> part.quantity()
                                            == delivery.order()
                                                    .lines()
                                                    .get(part.lineNo() - 1)
                                                    .quantity()))
                    .isFalse();
            for (DemoDeliveries.Part part : delivery.parts()) {
                long ordered = delivery.order().lines().get(part.lineNo() - 1).quantity();
                assertThat(part.quantity()).isBetween(whole ? ordered : 1, ordered);
            }
            assertThat(delivery.shippedOn() == null)
                    .isEqualTo(COMPANY.deliveries().shipDate(delivery.order()) == null);
            assertThat(delivery.shippedOn() == null
                            || !delivery.shippedOn().isBefore(delivery.order().date()))
                    .isTrue();
            assertThat(delivery.checked() == null
                            || (delivery.packed() != null && delivery.packed().isBefore(delivery.checked())))
                    .isTrue();
        });
    }

    @Test
    void aProductLineIsSoldByOnePartnerAloneInACity() {
        List<DemoRights.Right> rights = COMPANY.rights().all;

        assertThat(rights).hasSizeGreaterThan(15);
        assertThat(rights)
                .extracting(right ->
                        right.partner().territory().code() + right.line().code())
                .doesNotHaveDuplicates();
        assertThat(rights)
                .allMatch(right -> right.until() == null || right.until().isAfter(right.from()));
        assertThat(rights).anyMatch(right -> right.endReason() != null);
    }

    @Test
    void anOrdersEventsLeadToWhereItStands() {
        Map<UUID, List<String>> kinds = COMPANY.events().all.stream()
                .collect(Collectors.groupingBy(
                        event -> event.order().id(),
                        Collectors.mapping(DemoOrderEvents.Event::kind, Collectors.toList())));
        for (Order order : COMPANY.orders()) {
            List<String> happened = kinds.getOrDefault(order.id(), List.of());
            if (happened.contains("RELEASED")) {
                assertThat(happened).containsExactly("PLACED", "HELD", "RELEASED");
                assertThat(order.isConfirmed()).isTrue();
            } else if (!happened.isEmpty()) {
                assertThat(happened)
                        .isEqualTo(
                                switch (order.status()) {
                                    case "SUBMITTED" -> List.of("PLACED");
                                    case "CANCELLED" -> List.of("PLACED", "CANCELLED");
                                    case "ON_CREDIT_HOLD" -> List.of("PLACED", "HELD");
                                    default -> List.of("PLACED", "CONFIRMED");
                                });
            }
        }
        assertThat(COMPANY.events().releases)
                .isNotEmpty()
                .allMatch(release -> release.exposureCents() > release.limitCents());
        assertThat(COMPANY.events().all)
                .isNotEmpty()
                .allMatch(event -> !event.at().isBefore(event.order().placedAt()));
    }

    @Test
    void thePartnersWithAnAccountAreInTheDemoRepsCities() {
        Employee rep = COMPANY.people().employees.get(3);
        assertThat(rep.subject()).isEqualTo(UUID.fromString("00000000-0000-4000-8000-000000000004"));
        for (Partner partner : COMPANY.partners().withAccount()) {
            assertThat(partner.status()).isEqualTo(DemoPartners.Status.ACTIVE);
            assertThat(COMPANY.people().citiesOf(rep, TODAY)).contains(partner.territory());
        }
    }

    @Test
    void weekendsAreWorkedInExchangeForHolidays() {
        DemoCalendar calendar = COMPANY.calendar();
        assertThat(calendar.isWorking(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2025, 10, 8))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2024, 10, 12))).isTrue();
        assertThat(calendar.specialDays())
                .allMatch(
                        day -> !day.working() || day.day().getDayOfWeek().getValue() > 5,
                        "only weekend days are made working days");
    }

    @Test
    void aClosedTerritoryHadWorkUntilThenAndWentToAnotherOne() {
        assertThat(COMPANY.territories().closings).hasSizeGreaterThan(2).allSatisfy(closing -> {
            Territory closed = closing.territory();
            LocalDate lastDay = closing.on().minusDays(1);
            Territory around = COMPANY.territories().parentOf(closed, lastDay);
            assertThat(around)
                    .isEqualTo(
                            closing.merged()
                                    ? COMPANY.territories().parentOf(closing.successor(), lastDay)
                                    : closing.successor());
            assertThat(COMPANY.territories().parentOf(closed, closing.on())).isNull();
            assertThat(COMPANY.people().primaryRep(closed, lastDay)).isNotNull();
            assertThat(COMPANY.people().assignments)
                    .filteredOn(assignment -> assignment.territory().equals(closed))
                    .noneMatch(assignment ->
                            assignment.until() == null || assignment.until().isAfter(closing.on()));
            assertThat(COMPANY.territories().covers())
                    .filteredOn(cover -> cover.division().equals(closed.division()) && cover.until() == null)
                    .extracting(DemoTerritories.Cover::territory)
                    .containsExactlyElementsOf(closing.merged() ? List.of(closing.successor()) : List.of());
        });
        assertThat(COMPANY.territories().closings).anyMatch(closing -> !closing.merged());
        assertThat(COMPANY.territories().closings)
                .filteredOn(DemoTerritories.Closing::merged)
                .anySatisfy(closing -> {
                    assertThat(COMPANY.orders())
                            .anyMatch(order -> order.territory().equals(closing.territory()));
                    assertThat(COMPANY.partners().all)
                            .anyMatch(partner ->
                                    partner.stays().get(0).territory().equals(closing.territory())
                                            && partner.territory().equals(closing.successor()));
                });
    }

    @Test
    void aCompanyThatWasEnteredTwiceHasAnOrderInItsSecondFileAndBothAreAlike() {
        assertThat(COMPANY.twins().all).hasSize(3).allSatisfy(twin -> {
            Partner loser = twin.loser();
            Partner survivor = twin.survivor();
            assertThat(COMPANY.partners().all).contains(survivor).doesNotContain(loser);
            assertThat(loser.name()).isNotEqualTo(survivor.name());
            assertThat(loser.until()).isBeforeOrEqualTo(TODAY).isAfter(loser.since());
            assertThat(COMPANY.orders())
                    .filteredOn(order -> COMPANY.twins().enteredFor(order).equals(loser))
                    .isNotEmpty()
                    .allMatch(order -> order.partner().equals(survivor)
                            && order.status().equals("CANCELLED")
                            && loser.tradesOn(order.date()));
            assertThat(COMPANY.files().files)
                    .filteredOn(file -> file.partner().equals(loser))
                    .hasSize(1);
            assertThat(COMPANY.files().steps)
                    .filteredOn(step -> step.partner().equals(loser))
                    .extracting(DemoFiles.Step::to)
                    .containsExactly(
                            DemoPartners.Status.PROSPECT, DemoPartners.Status.ONBOARDING, DemoPartners.Status.ACTIVE);
            assertThat(addressLines(loser)).hasSize(1).isSubsetOf(addressLines(survivor));
            assertThat(people(loser)).hasSize(1).isSubsetOf(people(survivor));
        });
    }

    private static List<String> addressLines(Partner partner) {
        return COMPANY.files().addresses.stream()
                .filter(address -> address.partner().equals(partner))
                .map(DemoFiles.Address::line)
                .toList();
    }

    private static List<String> people(Partner partner) {
        return COMPANY.files().channels.stream()
                .filter(channel -> channel.contact().partner().equals(partner))
                .map(channel -> channel.contact().name() + channel.address())
                .toList();
    }

    private static boolean isOpenOn(Territory territory, LocalDate day) {
        DemoTerritories.Closing closing = COMPANY.territories().closingOf(territory);
        return closing == null || day.isBefore(closing.on());
    }

    private static String hash(DemoCompany company) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (DemoTable table : DemoTable.of(company)) {
                table.lines().forEach(line -> digest.update(line.getBytes(UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
