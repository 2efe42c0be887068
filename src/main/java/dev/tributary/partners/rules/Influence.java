package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** The influence of a contact at the partner. */
@Description("The influence of a contact at the partner.")
public enum Influence {
    @Description("The contact can stop any decision.")
    HIGH,
    @Description("The contact's opinion is considered.")
    MEDIUM,
    @Description("The contact's opinion rarely matters.")
    LOW
}
