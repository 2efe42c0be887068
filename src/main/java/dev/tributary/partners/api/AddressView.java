package dev.tributary.partners.api;

import dev.tributary.partners.AddressRecord;
import dev.tributary.partners.rules.AddressKind;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An address for GraphQL. */
@Type("Address")
@Description("An address of a partner.")
public record AddressView(@Ignore AddressRecord address) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Address", address.id());
    }

    @NonNull
    @Description("The purpose.")
    public AddressKind getKind() {
        return address.kind();
    }

    @NonNull
    @Description(
            "Whether it is the main address of its kind. For each kind that a partner has, one address is the main one.")
    public Boolean getMain() {
        return address.main();
    }

    @NonNull
    @Description("The GB/T 2260 code of the administrative division.")
    public String getDivisionCode() {
        return address.divisionCode();
    }

    @NonNull
    @Description("The address within the division: road, number, building, floor.")
    public String getLine() {
        return address.line();
    }

    @Nullable
    @Description("The postal code. Null if unknown.")
    public String getPostalCode() {
        return address.postalCode();
    }

    @Nullable
    @Description("The coordinates. Null if unknown.")
    public CoordinatesView getCoordinates() {
        return address.longitude() == null || address.latitude() == null || address.datum() == null
                ? null
                : new CoordinatesView(
                        address.longitude().toPlainString(), address.latitude().toPlainString(), address.datum());
    }
}
