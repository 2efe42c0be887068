package dev.tributary.platform.company;

import dev.tributary.shared.FiscalCalendar;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;

/** Today's business date and the fiscal calendar of the company. */
@ApplicationScoped
public class BusinessCalendar {

    private final Clock clock;
    private final FiscalCalendar fiscal;

    BusinessCalendar(Company company) {
        this.clock = Clock.system(company.timeZone());
        this.fiscal = new FiscalCalendar(company.fiscalYearFirstMonth());
    }

    /** Today in the company's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The fiscal calendar, which knows the days of periods. */
    public FiscalCalendar fiscal() {
        return fiscal;
    }
}
