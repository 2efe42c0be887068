package dev.tributary.platform.company;

import dev.tributary.shared.FiscalCalendar;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;

/** The company's today and its fiscal year. */
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

    /** Which days a fiscal period has. */
    public FiscalCalendar fiscal() {
        return fiscal;
    }
}
