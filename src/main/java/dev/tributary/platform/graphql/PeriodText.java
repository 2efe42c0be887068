package dev.tributary.platform.graphql;

import dev.tributary.shared.Period;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/** A {@link Period} on the wire. */
@CustomScalar("Period")
@Description(
        "A month \"2026-11\", a quarter \"2026-Q4\" or a year \"2026\", in the years 1900 to 2999. Months are calendar months. Quarters and years are fiscal; a fiscal year has the number of the calendar year in which it ends.")
public final class PeriodText implements CustomStringScalar {

    private final Period period;

    /** @throws IllegalArgumentException if the text is no period */
    public PeriodText(String text) {
        this(Period.parse(text));
    }

    /** The wire form of this period. */
    public PeriodText(Period period) {
        this.period = period;
    }

    /** The period. */
    public Period period() {
        return period;
    }

    @Override
    public String stringValueForSerialization() {
        return period.toString();
    }
}
