package dev.tributary.returns.rules;

import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The receipt of returned goods. */
@Input("ReturnReceiveInput")
@Description("The receipt of returned goods.")
public record GoodsReceived(
        @Description("The version of the return that the caller saw.")
        Integer version,

        @Description("The business date on which the goods came back; today or earlier.")
        LocalDate receivedOn,

        @Nullable
        @Description(
                "The accepted quantity of each line of the return; 0 for none. Every line must be named. If omitted, the authorised quantities are accepted.")
        List<LineQuantity> lines,

        @Description(
                "A key that the client chooses for each new receipt. The same key sent again returns the same answer and has no second effect.")
        String idempotencyKey) {}
