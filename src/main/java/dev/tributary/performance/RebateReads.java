package dev.tributary.performance;

import dev.tributary.performance.RebateRecord.Part;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads rebates on cumulated volume, which are computed from the orders. */
@ApplicationScoped
public class RebateReads {

    @RegisterForReflection
    private record TierRow(UUID contract, String currency, BigDecimal volume, Part part) {}

    private final Reads reads;

    RebateReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The rebates of the signed ones among these contracts, by contract, including the orders of the day itself.
     *
     * @param day a business date; after a contract's end its rebate no longer grows
     */
    public Uni<Map<UUID, RebateRecord>> on(Scope scope, LocalDate day, Set<UUID> contracts) {
        Sql sql = Sql.of("""
                select contract.id as contract, contract.currency, sold.volume, tier.from_volume as part_from_volume,
                       tier.rate as part_rate, part.volume as part_volume, round(part.volume * tier.rate, 2) as part_rebate
                from contract
                join (select contract_id, from_volume, rate,
                             lead(from_volume) over (partition by contract_id order by from_volume) as next_volume
                        from contract_tier) tier on tier.contract_id = contract.id
                cross join lateral (select contract_volume(contract.id, ?) as volume offset 0) sold
                cross join lateral (
                    select case
                        when sold.volume < tier.from_volume then 0
                        when contract.rebate_basis = 'MARGINAL'
                            then least(sold.volume, coalesce(tier.next_volume, sold.volume)) - tier.from_volume
                        when sold.volume >= tier.next_volume then 0
                        else sold.volume
                    end as volume) part
                where contract.id = any(?) and contract.status = 'SIGNED'
                order by contract.id, tier.from_volume""", day, contracts.toArray(UUID[]::new));
        return reads.list(scope, sql, TierRow.class)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(TierRow::contract, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(RebateReads::rebate)
                        .collect(Collectors.toMap(RebateRecord::contractId, rebate -> rebate)));
    }

    private static RebateRecord rebate(List<TierRow> rows) {
        TierRow first = rows.get(0);
        return new RebateRecord(
                first.contract(),
                first.currency(),
                first.volume(),
                rows.stream().map(TierRow::part).toList());
    }
}
