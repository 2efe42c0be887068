package dev.tributary.returns.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.returns.ReturnRecord;
import dev.tributary.returns.ReturnStatus;
import dev.tributary.returns.rules.ReturnCause;
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
        "A return (退货): goods of an order that come back. It is requested, authorised by somebody else, received and credited.")
public record ReturnView(@Ignore ReturnRecord back) implements Node {

    private static final UUID NO_RETURN = new UUID(0, 0);

    /** The database key of this id. If it is not the id of a return, a key that no return has. */
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
    @Description("The number that people use for it; unique.")
    public String getNumber() {
        return back.number();
    }

    @NonNull
    @Description("The status.")
    public ReturnStatus getStatus() {
        return back.status();
    }

    @NonNull
    @Description("The cause of the return.")
    public ReturnCause getCause() {
        return back.cause();
    }

    @Nullable
    @Description("The cause in the requester's words. Null if there are none.")
    public String getExplanation() {
        return back.explanation();
    }

    @NonNull
    @Description("The business date of the request.")
    public LocalDate getRequestedOn() {
        return back.requestedOn();
    }

    @Nullable
    @Description("The business date on which the goods came back. Null until then.")
    public LocalDate getReceivedOn() {
        return back.receivedOn();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return back.version();
    }
}
