package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An account to add, for GraphQL. */
@Input("PartnerAccountAddInput")
@Description("A portal account to add to a partner.")
public record PartnerAccountAddInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The `sub` of the account's tokens, which is its id at the identity provider.")
        String account) {}
