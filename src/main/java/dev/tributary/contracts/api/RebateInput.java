package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.RebateBasis;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** A rebate to agree on, for GraphQL. */
@Input("RebateInput")
@Description("A rebate on cumulated volume.")
public record RebateInput(
        @Description("The volume to which a tier's rate applies.")
        RebateBasis basis,

        @Description("The tiers, the lowest first.") List<RebateTierInput> tiers) {}
