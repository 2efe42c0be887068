package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What comes round every year for a contact. */
@Description("What comes round every year for a contact.")
public enum KeyDateKind {
    @Description("The contact's birthday (客户生日).")
    BIRTHDAY,
    @Description("The contact's wedding day (结婚).")
    WEDDING,
    @Description("The day of the move to a new home or office (乔迁).")
    MOVING,
    @Description("The day on which the contact's business was founded (周年庆).")
    FOUNDING,
    @Description("Another day to think of.")
    OTHER
}
