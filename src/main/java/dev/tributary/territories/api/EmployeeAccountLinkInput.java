package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The account of an employee to link, for GraphQL. */
@Input("EmployeeAccountLinkInput")
@Description("The account of an employee.")
public record EmployeeAccountLinkInput(
        @Description("The version of the employee that the caller saw.")
        Integer version,

        @Nullable
        @Description(
                "The `sub` of the account's tokens, which is its id at the identity provider. If omitted, the employee has no account any longer.")
        String account) {}
