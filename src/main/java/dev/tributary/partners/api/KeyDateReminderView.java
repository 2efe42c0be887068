package dev.tributary.partners.api;

import dev.tributary.partners.ReminderRecord;
import dev.tributary.partners.rules.KeyDateKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** An upcoming key date, for GraphQL. */
@Type("KeyDateReminder")
@Description("An upcoming key date of a contact.")
public record KeyDateReminderView(@Ignore ReminderRecord reminder) {

    @NonNull
    @Description("The date. In a year without a 29th of February, it is the 28th.")
    public LocalDate getOn() {
        return reminder.on();
    }

    @NonNull
    @Description("The kind of key date.")
    public KeyDateKind getKind() {
        return reminder.kind();
    }

    @Nullable
    @Description("The number of years since the first occurrence. Null if unknown.")
    public Integer getYears() {
        Integer first = reminder.year();
        return first == null ? null : reminder.on().getYear() - first;
    }

    @NonNull
    @Description("The contact.")
    public ContactView getContact() {
        return new ContactView(reminder.contact());
    }
}
