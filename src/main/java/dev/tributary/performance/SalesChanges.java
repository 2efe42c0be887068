package dev.tributary.performance;

import dev.tributary.platform.persistence.Notices;
import dev.tributary.shared.DateRange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Supplier;

/** Notices of changed sales of a territory, from all replicas; see {@code R__15_performance_partner_sales.sql}. */
@ApplicationScoped
public class SalesChanges {

    private static final String TOPIC = "sales";

    private final Notices notices;

    SalesChanges(Notices notices) {
        this.notices = notices;
    }

    /**
     * Emits the result of the read immediately, and after each change of the territory's sales in the months of these
     * days, or of the figures that they are compared with.
     */
    public <T> Multi<T> reads(UUID territory, DateRange days, Supplier<Uni<T>> read) {
        String itself = territory + " ";
        return notices.reads(
                TOPIC,
                news -> news.startsWith(itself)
                        && days.contains(
                                YearMonth.parse(news.substring(itself.length())).atDay(1)),
                read);
    }
}
