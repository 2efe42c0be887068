package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** How much of a period's sales comes from partners like this one (二八原理). */
@Description("How much of a period's sales comes from partners like this one (二八原理).")
public enum KeyAccountClass {
    @Description("The largest partners until their cumulated sales reach the A share (80 %).")
    A,
    @Description("Those after them until cumulated sales reach the B share (95 %).")
    B,
    @Description("The rest of those that bought anything.")
    C
}
