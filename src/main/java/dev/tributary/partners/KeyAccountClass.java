package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;

/** The key account class, by share of a period's sales (二八原理). */
@Description("The key account class, by share of a period's sales (二八原理).")
public enum KeyAccountClass {
    @Description("The largest partners, until their cumulated sales reach the A share (80 %).")
    A,
    @Description("The next partners, until cumulated sales reach the B share (95 %).")
    B,
    @Description("All other partners that bought something.")
    C
}
