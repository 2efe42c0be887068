package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which account is somebody's, for GraphQL. */
@Input("EmployeeAccountLinkInput")
@Description("Which account is somebody's.")
public record EmployeeAccountLinkInput(
        @NonNull @Description("The employee's version that the caller saw.")
        Integer version,

        @Nullable
        @Description(
                "The sub of the account's tokens, which is its id at the identity provider; left out: none any more.")
        String account) {}
