package dev.tributary.demo;

import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Merged partners and closed territories of the loaded demo company. */
@QuarkusTest
class DemoHistoryTest {

    private static final String LOSERS = "'P0601', 'P0602', 'P0603'";
    private static final String CLOSED = "'CN-130629', 'CN-330782', 'CN-440117', 'CN-510185'";

    /** Mutants: one that leaves the day of loading in partner_merge; one that does so in partner_step. */
    @Test
    void aMergedFileEndedThatDayByADirectorAndLeftWhatItHad() {
        assertThat(list("""
                        select format('%%s %%s %%s %%s', loser.status, merge.merged_at = step.taken_at
                                   and merge.merged_at < business_date() and merge.reason = step.reason
                                   and merge.employee_id = step.employee_id, merge.moved - 'contact_channel', merge.left_behind)
                        from partner_merge merge
                        join partner loser on loser.id = merge.loser_id and loser.merged_into_id = merge.survivor_id
                        join partner survivor on survivor.id = merge.survivor_id and survivor.status = 'ACTIVE'
                        join partner_step step on step.partner_id = loser.id and step.to_status = 'ENDED'
                        where loser.code in (%s)""".formatted(LOSERS)))
                .hasSize(3)
                .allMatch(row -> row.equals("ENDED t {\"contact\": 1, \"sales_order\": 1} {\"partner_address\": 1}"));
    }

    @Test
    void aMergedFileKeepsItsOwnStepsAndPlaceAlone() {
        assertThat(list("""
                        select string_agg(to_status, ' ' order by taken_at) from partner_step
                        join partner on partner.id = partner_id where code in (%s) group by code""".formatted(LOSERS)))
                .containsExactly(
                        "PROSPECT ONBOARDING ACTIVE ENDED",
                        "PROSPECT ONBOARDING ACTIVE ENDED",
                        "PROSPECT ONBOARDING ACTIVE ENDED");
        assertThat(list("""
                        select code from partner where code in (%s) and (
                            exists (select from sales_order where partner_id = partner.id)
                            or exists (select from contact where partner_id = partner.id)
                            or exists (select from partner_address where partner_id = partner.id)
                            or exists (select from partner_sales where partner_id = partner.id))""".formatted(LOSERS))).isEmpty();
    }

    /** Mutant: without the partners' earlier territories, so they were in the successor all the time. */
    @Test
    void anOrderOfATerritoryThatWasClosedIsOfAPartnerThatWasThereThatDay() {
        assertThat(list("""
                        select distinct territory.code from sales_order
                        join territory on territory.id = territory_id
                        where territory.code in (%s)""".formatted(CLOSED))).hasSizeGreaterThan(1);
        assertThat(list("""
                        select number from sales_order
                        join territory on territory.id = territory_id
                        where territory.code in (%s)
                          and (order_date >= closed_on
                            or territory_of_partner(partner_id, order_date) is distinct from territory_id
                            or territory_of_partner(partner_id, closed_on) is distinct from successor_id)""".formatted(CLOSED))).isEmpty();
    }

    @Test
    void whoLeftHeldTerritoriesUntilThatDayAndHasNothingToDoAnyMore() {
        assertThat(list("""
                        select number from employee
                        where left_on < business_date() and not has_work_from(id, left_on)
                          and exists (select from territory_assignment
                              where employee_id = employee.id and upper(valid) = left_on)
                        order by number""")).containsExactly("E062", "E063", "E064", "E065");
    }

    @Test
    void nothingIsLeftInATerritoryFromTheDayThatItWasClosed() {
        assertThat(list("""
                        select code from territory where code in (%s) and closed_on <= business_date() and version = 2
                          and not territory_is_occupied(id, closed_on)
                          and not exists (select from territory_division covered
                              where territory_id = territory.id and covered.valid && daterange(closed_on, null))
                          and not exists (select from territory_parent place
                              where territory_id = territory.id and place.valid && daterange(closed_on, null))
                        order by 1""".formatted(CLOSED))).containsExactly("CN-130629", "CN-330782", "CN-440117", "CN-510185");
        assertThat(list("""
                        select territory.code || ' ' || division from unnest('{130629,330782,440117,510185}'::text[]) division
                        join territory on territory.id = territory_of_division(division, business_date())
                        order by division"""))
                .containsExactly("CN-130600 130629", "CN-330700 330782", "CN-440100 440117", "CN-510100 510185");
    }

    private static List<String> list(String sql) {
        return TestDatabase.list(sql, row -> row.getString(1));
    }
}
