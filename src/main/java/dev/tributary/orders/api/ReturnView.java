package dev.tributary.orders.api;

import dev.tributary.orders.ReturnRecord;
import dev.tributary.orders.ReturnStatus;
import dev.tributary.orders.rules.ReturnCause;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.UUID;

/** A return for GraphQL. */
@Type("Return")
@Description(
        "Goods of an order that come back (退货): asked for, authorised by somebody else, received and credited. What comes back is its lines.")
public record ReturnView(@Ignore ReturnRecord back) implements Node {

    private static final UUID NO_RETURN = new UUID(0, 0);

    /** The key that this id stands for; one that no return has if it is not the id of a return. */
    static UUID key(String id) {
        return GlobalId.key("Return", id).orElse(NO_RETURN);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Return", back.id());
    }

    @NonNull
    @Description("The number that people know it by; unique.")
    public String getNumber() {
        return back.number();
    }

    @NonNull
    @Description("Where it stands.")
    public ReturnStatus getStatus() {
        return back.status();
    }

    @NonNull
    @Description("Why the goods come back.")
    public ReturnCause getCause() {
        return back.cause();
    }

    @Nullable
    @Description("The cause in the words of whoever asked; null if they said no more.")
    public String getExplanation() {
        return back.explanation();
    }

    @NonNull
    @Description("The business date on which it was asked for.")
    public LocalDate getRequestedOn() {
        return back.requestedOn();
    }

    @Nullable
    @Description("The business date on which the goods came back; null before.")
    public LocalDate getReceivedOn() {
        return back.receivedOn();
    }

    @NonNull
    @Description("Counts its changes; an edit names the version that it saw.")
    public Integer getVersion() {
        return back.version();
    }
}
