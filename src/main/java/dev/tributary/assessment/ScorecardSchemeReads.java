package dev.tributary.assessment;

import dev.tributary.assessment.ScorecardSchemeRecord.Weight;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the schemes of scorecards. */
@ApplicationScoped
public class ScorecardSchemeReads {

    private static final String SCHEME = """
            select scheme.id, scheme.partner_kind, scheme.valid_from, scheme.currency, scheme.employee_id, scheme.set_at,
                   asked.criterion as weight_criterion, asked.weight as weight_weight, asked.zero_at as weight_zero_at,
                   asked.full_at as weight_full_at
            from scorecard_scheme scheme
            join scorecard_criterion asked on asked.scheme_id = scheme.id""";

    /** A scheme with one of its criteria. */
    @RegisterForReflection
    private record CriterionRow(
            UUID id,
            @Nullable PartnerKind partnerKind,
            LocalDate validFrom,
            String currency,
            @Nullable UUID employeeId,
            OffsetDateTime setAt,
            Weight weight) {}

    private final Reads reads;

    ScorecardSchemeReads(Reads reads) {
        this.reads = reads;
    }

    /** The given schemes that the caller may see, by id. */
    public Uni<Map<UUID, ScorecardSchemeRecord>> byId(Scope scope, Set<UUID> ids) {
        return schemes(scope, Sql.of(SCHEME).add("where scheme.id = any(?)", (Object) ids.toArray(UUID[]::new)))
                .map(found -> found.stream().collect(Collectors.toMap(ScorecardSchemeRecord::id, Function.identity())));
    }

    /** The schemes that hold on the day: first the one for all kinds, then those for single kinds. */
    public Uni<List<ScorecardSchemeRecord>> on(Scope scope, LocalDate day) {
        return schemes(scope, Sql.of(SCHEME).add("""
                where scheme.id in (
                    select distinct on (partner_kind) id from scorecard_scheme
                    where valid_from <= ?
                    order by partner_kind, valid_from desc)
                order by scheme.partner_kind nulls first""", day));
    }

    private Uni<List<ScorecardSchemeRecord>> schemes(Scope scope, Sql sql) {
        return reads.list(scope, sql, CriterionRow.class)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(CriterionRow::id, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(ScorecardSchemeReads::scheme)
                        .toList());
    }

    private static ScorecardSchemeRecord scheme(List<CriterionRow> rows) {
        CriterionRow of = rows.get(0);
        return new ScorecardSchemeRecord(
                of.id(),
                of.partnerKind(),
                of.validFrom(),
                of.currency(),
                of.employeeId(),
                of.setAt(),
                rows.stream()
                        .map(CriterionRow::weight)
                        .sorted(Comparator.comparing(Weight::criterion))
                        .toList());
    }
}
