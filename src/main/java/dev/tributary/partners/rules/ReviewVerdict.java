package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What a reviewer says of a contract. */
@Description("What a reviewer says of a contract.")
public enum ReviewVerdict {
    @Description("It may be signed.")
    APPROVED,
    @Description("It goes back to whoever drafted it.")
    REJECTED
}
