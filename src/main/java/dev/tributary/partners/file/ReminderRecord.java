package dev.tributary.partners.file;

import dev.tributary.partners.rules.KeyDateKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A contact's key date that recurs.
 *
 * @param on the day on which it recurs
 * @param year the year of its first time; null if unknown
 */
@Type("KeyDateReminder")
@Description("An upcoming key date of a contact.")
public record ReminderRecord(
        @Description("The date. In a year without a 29th of February, it is the 28th.")
        LocalDate on,

        @Description("The kind of key date.") KeyDateKind kind,
        @Ignore @Nullable Integer year,
        @Description("The contact.") ContactRecord contact) {

    @Description("The number of years since the first occurrence. Null if unknown.")
    public @Nullable Integer getYears() {
        return year == null ? null : on.getYear() - year;
    }
}
