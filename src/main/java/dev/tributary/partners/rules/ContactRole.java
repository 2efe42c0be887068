package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What part a contact has in the partner's business with us. */
@Description("What part a contact has in the partner's business with us.")
public enum ContactRole {
    @Description("Decides (决策人).")
    DECISION_MAKER,
    @Description("Buys (采购).")
    BUYER,
    @Description("Uses or sells what we deliver (使用人).")
    USER,
    @Description("Pays (财务).")
    FINANCE,
    @Description("Takes deliveries (库管).")
    WAREHOUSE,
    @Description("Something else.")
    OTHER
}
