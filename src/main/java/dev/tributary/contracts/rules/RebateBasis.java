package dev.tributary.contracts.rules;

import org.eclipse.microprofile.graphql.Description;

/** The volume to which a tier's rate applies. */
@Description("The volume to which a tier's rate applies.")
public enum RebateBasis {
    @Description("The rate of each tier applies to the part of the volume in that tier.")
    MARGINAL,
    @Description("The rate of the highest tier reached applies to the whole volume.")
    WHOLE_VOLUME
}
