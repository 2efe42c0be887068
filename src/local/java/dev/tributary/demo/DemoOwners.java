package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Status;
import dev.tributary.demo.DemoPeople.Employee;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two of the largest partners have an account manager of their own, who works elsewhere: one without an end, one for
 * some months.
 */
final class DemoOwners {

    /** @param until the first day without it; null if no end is known */
    record Naming(
            Partner partner,
            Employee employee,
            LocalDate from,
            @Nullable LocalDate until) {}

    final List<Naming> all = new ArrayList<>();

    DemoOwners(LocalDate today, DemoTerritories territories, DemoPeople people, DemoPartners partners) {
        List<Partner> largest = partners.all.stream()
                .filter(partner -> partner.status() == Status.ACTIVE && !withAccount(people, partner, today))
                .sorted(Comparator.comparingDouble(Partner::size).reversed())
                .limit(2)
                .toList();
        LocalDate month = today.withDayOfMonth(1);
        for (Partner partner : largest) {
            Employee answering = people.primaryRep(partner.territory(), today);
            Employee owner = territories.cities.stream()
                    .map(city -> people.primaryRep(city, today))
                    .filter(rep -> rep.subject() == null && !rep.equals(answering))
                    .findFirst()
                    .orElseThrow();
            all.add(
                    all.isEmpty()
                            ? new Naming(partner, owner, month.minusMonths(4), null)
                            : new Naming(partner, owner, month.minusMonths(1), month.plusMonths(5)));
        }
    }

    private static boolean withAccount(DemoPeople people, Partner partner, LocalDate today) {
        return people.primaryRep(partner.territory(), today).subject() != null;
    }
}
