package dev.tributary.performance;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileKind;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Scorecards as a file, one row a partner, for the days from the first day of a period up to, but without, the first
 * day of the next. Criteria that the partner's scheme leaves out or that cannot be measured are empty.
 */
@ApplicationScoped
class ScorecardFile implements FileKind {

    @Override
    public String kind() {
        return "scorecards";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.code("partner_code"),
                Column.text("partner_name"),
                Column.oneOf("kind", PartnerKind.class),
                Column.code("territory_code").optional(),
                Column.decimal("total").optional()));
        for (ScorecardCriterion criterion : ScorecardCriterion.values()) {
            columns.add(Column.decimal(name(criterion) + "_figure").optional());
            columns.add(Column.decimal(name(criterion) + "_points").optional());
        }
        return List.copyOf(columns);
    }

    @Override
    public Export export() {
        return Export.of("""
                        select partner.code, partner.name, partner.kind, territory.code, card.total, %s
                        from (
                            select partner_id, total, %s
                            from scorecards(array(select id from partner), daterange(?::date, ?::date))
                            group by partner_id, total) card
                        join partner on partner.id = card.partner_id
                        left join territory on territory.id = partner.territory_id""".formatted(each("card.%1$s_figure, card.%1$s_points"), each("""
                                max(figure) filter (where criterion = '%2$s') as %1$s_figure,
                                max(points) filter (where criterion = '%2$s') as %1$s_points""")), """
                        card.total desc nulls last, partner.code""")
                .needing(Column.firstOfMonth("from"))
                .needing(Column.firstOfMonth("to"))
                .filter(Column.oneOf("kind", PartnerKind.class), "partner.kind = ?")
                .filter(Column.oneOf("status", PartnerStatus.class), "partner.status = ?")
                .filter(InTerritory.of("partner.territory_id"));
    }

    @Override
    public boolean isForPartners() {
        return false;
    }

    private static String each(String columns) {
        return Arrays.stream(ScorecardCriterion.values())
                .map(criterion -> columns.formatted(name(criterion), criterion))
                .collect(Collectors.joining(", "));
    }

    private static String name(ScorecardCriterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }
}
