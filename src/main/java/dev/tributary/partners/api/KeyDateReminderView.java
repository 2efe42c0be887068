package dev.tributary.partners.api;

import dev.tributary.partners.ReminderRecord;
import dev.tributary.partners.rules.KeyDateKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A key date that comes round, for GraphQL. */
@Type("KeyDateReminder")
@Description("A contact's key date that comes round.")
public record KeyDateReminderView(@Ignore ReminderRecord reminder) {

    @NonNull
    @Description("The day; a 29th of February is the 28th where there is none.")
    public LocalDate getOn() {
        return reminder.on();
    }

    @NonNull
    @Description("What comes round.")
    public KeyDateKind getKind() {
        return reminder.kind();
    }

    @Nullable
    @Description("How many years ago it was for the first time, if that is known.")
    public Integer getYears() {
        Integer first = reminder.year();
        return first == null ? null : reminder.on().getYear() - first;
    }

    @NonNull
    @Description("Whose it is.")
    public ContactView getContact() {
        return new ContactView(reminder.contact());
    }
}
