package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a command about a return came to, for GraphQL. */
@Description("What a command about a return came to.")
public record ReturnPayload(
        @Nullable @Name("return") @Description("The return as it is now; null if nothing was done.")
        ReturnView back,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull ReturnUserError> userErrors) {}
