package dev.tributary.partners.api;

import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An address as it is to be, for GraphQL. */
@Input("AddressInput")
@Description("An address as it is to be.")
public record AddressInput(
        @NonNull @Description("What it is for.") AddressKind kind,

        @Nullable
        @Description(
                "Whether it is to be the main one of its kind, in the place of another; left out: as it is, and the only one always is.")
        Boolean main,

        @NonNull @Description("The GB/T 2260 code of its division, six digits, such as 320500.")
        String divisionCode,

        @NonNull @Description("All that comes after the division: road, number, building, floor.")
        String line,

        @Nullable @Description("The postal code, six digits.")
        String postalCode,

        @Nullable @Description("Where it lies, for those who drive there.")
        CoordinatesInput coordinates) {

    AddressRequest request() {
        return new AddressRequest(
                kind,
                Boolean.TRUE.equals(main),
                divisionCode,
                TextKind.strip(line),
                postalCode,
                coordinates == null ? null : coordinates.coordinates());
    }
}
