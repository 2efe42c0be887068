package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Of what a tier's rate gives a rebate. */
@Description("Of what a tier's rate gives a rebate.")
public enum RebateBasis {
    @Description("Each tier's rate of the part of the volume that lies in the tier.")
    MARGINAL,
    @Description("The rate of the highest tier that was reached, of the whole volume.")
    WHOLE_VOLUME
}
