package dev.tributary.receivables.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Why a receipt or an allocation is reversed. */
@Input("ReversalInput")
@Description("The reason of a reversal (冲销).")
public record ReversalRequest(
        @Description("The reason. The partner can read it.") String reason,

        @Description(
                "A key that the client chooses for each new reversal. The same key sent again returns the same answer and reverses nothing twice.")
        String idempotencyKey) {

    /** A request; its reason has no blanks around it. */
    public ReversalRequest {
        reason = TextKind.strip(reason);
    }
}
