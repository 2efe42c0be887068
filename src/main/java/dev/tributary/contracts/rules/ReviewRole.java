package dev.tributary.contracts.rules;

import org.eclipse.microprofile.graphql.Description;

/** The role in which somebody reviews a contract. */
@Description("The role in which somebody reviews a contract (合同会审).")
public enum ReviewRole {
    @Description("A regional manager or a sales manager.")
    MANAGER,
    @Description("Finance.")
    FINANCE,
    @Description("A sales director.")
    DIRECTOR
}
