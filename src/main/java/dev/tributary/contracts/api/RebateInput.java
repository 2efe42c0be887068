package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.RebateBasis;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A rebate to agree on, for GraphQL. */
@Input("RebateInput")
@Description("A rebate on cumulated volume.")
public record RebateInput(
        @NonNull @Description("The volume to which a tier's rate applies.")
        RebateBasis basis,

        @NonNull @Description("The tiers, the lowest first.")
        List<@NonNull RebateTierInput> tiers) {}
