package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** The kind of a contact's yearly key date. */
@Description("The kind of a contact's yearly key date.")
public enum KeyDateKind {
    @Description("The contact's birthday (客户生日).")
    BIRTHDAY,
    @Description("The contact's wedding day (结婚).")
    WEDDING,
    @Description("The day of the move to a new home or office (乔迁).")
    MOVING,
    @Description("The anniversary of the contact's business (周年庆).")
    FOUNDING,
    @Description("Another date.")
    OTHER
}
