package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPeople.Employee;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The schemes of scorecards: one for all partners from the beginning, and one with fewer criteria for shops from next
 * year on.
 */
final class DemoScorecards {

    /** @param kind null for all */
    record Scheme(UUID id, @Nullable Kind kind, LocalDate validFrom, Employee setBy, Instant setAt) {}

    record Criterion(Scheme scheme, String name, BigDecimal weight, BigDecimal zeroAt, BigDecimal fullAt) {}

    final List<Scheme> schemes = new ArrayList<>();
    final List<Criterion> criteria = new ArrayList<>();

    DemoScorecards(long seed, LocalDate today, LocalDate start, DemoPeople people) {
        DemoDraw draw = new DemoDraw(seed, "scorecards");
        Scheme all = scheme(draw, people, null, start, start);
        count(all, "SALES", "0.30", "0", "200000");
        count(all, "GROWTH", "0.20", "-0.3", "0.3");
        count(all, "COLLECTION", "0.25", "0.5", "1");
        count(all, "CONVERSION", "0.15", "0", "0.8");
        count(all, "COMPLAINTS", "0.10", "5", "0");
        Scheme shops = scheme(draw, people, Kind.RETAILER, LocalDate.of(today.getYear() + 1, 1, 1), today.minusDays(3));
        count(shops, "SALES", "0.60", "0", "80000");
        count(shops, "COLLECTION", "0.25", "0.8", "1");
        count(shops, "COMPLAINTS", "0.15", "3", "0");
    }

    private Scheme scheme(DemoDraw draw, DemoPeople people, @Nullable Kind kind, LocalDate from, LocalDate setOn) {
        Instant at = draw.at(setOn, 9, 17);
        Scheme scheme = new Scheme(draw.id(at), kind, from, people.employees.get(0), at);
        schemes.add(scheme);
        return scheme;
    }

    private void count(Scheme scheme, String criterion, String weight, String zeroAt, String fullAt) {
        criteria.add(new Criterion(
                scheme, criterion, new BigDecimal(weight), new BigDecimal(zeroAt), new BigDecimal(fullAt)));
    }
}
