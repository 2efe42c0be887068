package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.partners.rules.KeyDateKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A key date of a contact, for GraphQL. */
@Input("KeyDateInput")
@Description("A yearly key date of a contact, in the Gregorian calendar.")
public record KeyDateInput(
        @Description("The kind of key date.") KeyDateKind kind,
        @Description("The month, 1 to 12.") Integer month,
        @Description("The day of the month.") Integer day,

        @Nullable @Description("The year of the first occurrence. Null if unknown.")
        Integer year) {

    ContactRequest.KeyDate keyDate() {
        return new ContactRequest.KeyDate(kind, month, day, year);
    }
}
