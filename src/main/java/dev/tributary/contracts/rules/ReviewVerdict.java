package dev.tributary.contracts.rules;

import org.eclipse.microprofile.graphql.Description;

/** The verdict of a reviewer on a contract. */
@Description("The verdict of a reviewer on a contract.")
public enum ReviewVerdict {
    @Description("The contract may be signed.")
    APPROVED,
    @Description("The contract goes back to its author.")
    REJECTED
}
