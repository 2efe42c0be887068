package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** How much a contact's word counts at the partner. */
@Description("How much a contact's word counts at the partner.")
public enum Influence {
    @Description("Nothing happens against it.")
    HIGH,
    @Description("It is heard.")
    MEDIUM,
    @Description("It seldom counts.")
    LOW
}
