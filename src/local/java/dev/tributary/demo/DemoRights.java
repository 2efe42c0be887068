package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Status;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Exclusive rights: the largest distributors are the only sellers of one product line in their city, for a year or two;
 * some rights ended early.
 */
final class DemoRights {

    /**
     * @param until the first day without it; null if no end is known
     * @param endReason why it ended early, if it did
     */
    record Right(
            UUID id,
            Partner partner,
            DemoProducts.Line line,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason) {}

    private static final int COUNT = 24;

    final List<Right> all = new ArrayList<>();

    DemoRights(long seed, LocalDate today, DemoPartners partners, DemoProducts products) {
        DemoDraw draw = new DemoDraw(seed, "exclusive rights");
        LocalDate year = today.withDayOfYear(1);
        Set<String> taken = new HashSet<>();
        List<Partner> largest = partners.all.stream()
                .filter(partner -> partner.kind() == Kind.DISTRIBUTOR && partner.status() == Status.ACTIVE)
                .filter(partner ->
                        partner.stays().size() == 1 && partner.since().isBefore(year.minusYears(1)))
                .sorted(Comparator.comparingDouble(Partner::size).reversed())
                .toList();
        for (Partner partner : largest) {
            DemoProducts.Line line = draw.pick(products.lines);
            if (all.size() == COUNT || !taken.add(partner.territory().code() + line.code())) {
                continue;
            }
            LocalDate from = draw.chance(.3) ? year.minusYears(1) : year;
            boolean ended = from.plusMonths(2).isBefore(today) && draw.chance(.15);
            LocalDate until = ended
                    ? draw.between(from.plusMonths(2), today)
                    : draw.chance(.2) ? null : year.plusYears(draw.between(1, 2));
            all.add(new Right(draw.id(from), partner, line, from, until, ended ? "年度任务未完成" : null));
        }
    }
}
