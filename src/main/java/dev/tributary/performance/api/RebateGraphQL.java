package dev.tributary.performance.api;

import dev.tributary.contracts.ContractRecord;
import dev.tributary.performance.RebateReads;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Rebates of contracts for GraphQL. */
@GraphQLApi
public class RebateGraphQL {

    private final RebateReads rebates;
    private final Caller caller;

    RebateGraphQL(RebateReads rebates, Caller caller) {
        this.rebates = rebates;
        this.caller = caller;
    }

    @Description(
            "The rebate on cumulated volume up to a day: the net amounts of confirmed orders during the contract, multiplied by its tiers. Null if the contract has no rebate on volume or is not signed.")
    public Uni<@Nullable RebateView> rebate(
            @Source ContractRecord contract,
            @Nullable @Description("The business date. If omitted, today.") LocalDate on,
            Context context) {
        Scope scope = caller.scope();
        LocalDate day = on == null ? scope.today() : on;
        return Batches.one(context, "Contract.rebate", day, contract.id(), ids -> rebates.on(scope, day, ids))
                .map(rebate -> rebate == null ? null : new RebateView(rebate, day));
    }
}
