package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A proof of delivery. */
@Input("DeliveryProveInput")
@Description("A proof of delivery (客户签字).")
public record SignedReceipt(
        @Description("The version of the delivery that the caller saw.")
        int version,

        @Description("The name of the person who signed.") String signedBy,

        @Description(
                "The business date of the signature: on or after the day on which the goods left, and not after today.")
        LocalDate signedOn,

        @Nullable
        @Description(
                "The accepted quantity of each line, from 0 to the shipped quantity. If omitted, the customer accepted everything. Refused goods came back and may be delivered again.")
        List<LineQuantity> received,

        @Nullable @Description("The customer's remarks. Required if the customer refused goods.")
        String remarks,

        @Description(
                "A key that the client chooses for each new proof. The same key sent again returns the same answer and has no second effect.")
        String idempotencyKey) {

    /** A proof; the name has no blanks around it. */
    public SignedReceipt {
        signedBy = TextKind.strip(signedBy);
    }
}
