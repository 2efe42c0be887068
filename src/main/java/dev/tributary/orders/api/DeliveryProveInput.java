package dev.tributary.orders.api;

import dev.tributary.orders.rules.SignedReceipt;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A proof of delivery, for GraphQL. */
@Input("DeliveryProveInput")
@Description("A proof of delivery (客户签字).")
public record DeliveryProveInput(
        @NonNull @Description("The version of the delivery that the caller saw.")
        Integer version,

        @NonNull @Description("Who signed.") String signedBy,

        @NonNull @Description("The business date on which they signed: not before it left, not after today.")
        LocalDate signedOn,

        @Nullable
        @Description(
                "How much the customer took of each line, 0 to what was sent; left out: all of it. What they refused came back and may be delivered again.")
        List<@NonNull LineQuantityInput> received,

        @Nullable @Description("What they remarked; needed where they refused something.")
        String remarks) {

    SignedReceipt signed() {
        return new SignedReceipt(
                TextKind.strip(signedBy),
                signedOn,
                received == null
                        ? null
                        : received.stream().map(LineQuantityInput::line).toList(),
                remarks);
    }
}
