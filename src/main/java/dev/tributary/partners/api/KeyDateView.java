package dev.tributary.partners.api;

import dev.tributary.partners.rules.KeyDateKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A key date of a contact, for GraphQL. */
@Type("KeyDate")
@Description("A yearly key date of a contact, in the Gregorian calendar.")
public record KeyDateView(
        @NonNull @Description("The kind of key date.") KeyDateKind kind,
        @NonNull @Description("The month, 1 to 12.") Integer month,
        @NonNull @Description("The day of the month.") Integer day,

        @Nullable @Description("The year of the first occurrence. Null if unknown.")
        Integer year) {}
