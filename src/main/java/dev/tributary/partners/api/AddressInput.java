package dev.tributary.partners.api;

import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The new state of an address, for GraphQL. */
@Input("AddressInput")
@Description("The new state of an address.")
public record AddressInput(
        @Description("The purpose.") AddressKind kind,

        @Nullable
        @Description(
                "Whether it becomes the main address of its kind, in place of another one. If omitted, this does not change. The only address of a kind is always the main one.")
        Boolean main,

        @Description("The GB/T 2260 code of the administrative division, six digits, such as 320500.")
        String divisionCode,

        @Description("The address within the division: road, number, building, floor.")
        String line,

        @Nullable @Description("The postal code, six digits.")
        String postalCode,

        @Nullable @Description("The coordinates, for people who drive there.")
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
