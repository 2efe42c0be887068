package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** The role of a contact in the partner's business with us. */
@Description("The role of a contact in the partner's business with us.")
public enum ContactRole {
    @Description("Makes the decisions (决策人).")
    DECISION_MAKER,
    @Description("Makes the purchases (采购).")
    BUYER,
    @Description("Uses or sells our products (使用人).")
    USER,
    @Description("Makes the payments (财务).")
    FINANCE,
    @Description("Receives the deliveries (库管).")
    WAREHOUSE,
    @Description("Another role.")
    OTHER
}
