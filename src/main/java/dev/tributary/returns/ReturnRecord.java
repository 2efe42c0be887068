package dev.tributary.returns;

import dev.tributary.returns.rules.ReturnCause;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** A return as it is now. Dates are business dates; {@code receivedOn} is null before its goods arrive. */
@Type("Return")
@Description(
        "A return (退货): goods of an order that come back. It is requested, authorised by somebody else, received and credited.")
public record ReturnRecord(
        UUID id,

        @Description("The number that people use for it; unique.")
        String number,

        @Ignore UUID orderId,
        @Description("The status.") ReturnStatus status,
        @Description("The cause of the return.") ReturnCause cause,

        @Description("The cause in the requester's words. Null if there are none.") @Nullable
        String explanation,

        @Description("The business date of the request.") LocalDate requestedOn,

        @Description("The business date on which the goods came back. Null until then.") @Nullable
        LocalDate receivedOn,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version)
        implements Node {}
