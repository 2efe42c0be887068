package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Stay;
import dev.tributary.demo.DemoTerritories.Renaming;
import dev.tributary.demo.DemoTwins.Twin;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the demo company into an empty database in one transaction. */
final class DemoLoader {

    /**
     * The tables that admit a row only while its delivery or return is at the right step. Their triggers are off during
     * the load; DemoCompanyTest checks the same rules.
     */
    private static final List<String> STEPWISE = List.of(
            "delivery",
            "delivery_line",
            "delivery_gate",
            "carton",
            "carton_content",
            "pick_check",
            "pick_count",
            "carrier_agreement",
            "proof_of_delivery",
            "freight_settlement",
            "sales_return",
            "sales_return_line");

    private final Connection connection;
    private final Consumer<String> progress;

    /**
     * @param connection a connection of the tables' owner
     * @param progress is told when the loading begins and what has been loaded
     */
    DemoLoader(Connection connection, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Does nothing if there is a territory already. */
    boolean loadIfEmpty(Supplier<DemoCompany> company) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            boolean empty = isEmpty();
            if (empty) {
                load(company);
            }
            connection.commit();
            return empty;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private boolean isEmpty() throws SQLException {
        try (var statement = connection.createStatement()) {
            // Two processes that start at the same time must not both find it empty.
            statement.execute("lock table territory in share row exclusive mode");
            try (var found = statement.executeQuery("select from territory limit 1")) {
                return !found.next();
            }
        }
    }

    private void load(Supplier<DemoCompany> company) throws SQLException, IOException {
        progress.accept("the database is empty, loading the demo company");
        long began = System.nanoTime();
        CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
        List<String> counts = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            // The data bring the history of partners' steps, contracts are already signed, and deliveries have their
            // final status.
            statement.execute("alter table partner disable trigger partner_entered");
            statement.execute("alter table contract_tier disable trigger contract_tier_of_draft");
            statement.execute("alter table contract_review disable trigger contract_review_by_another");
            statement.execute("alter table sales_return_credit disable trigger return_is_at_step");
            for (String table : STEPWISE) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            DemoCompany made = company.get();
            for (DemoTable table : DemoTable.of(made)) {
                copy.copyIn(
                        "copy %s (%s) from stdin".formatted(table.name(), table.columns()),
                        new ByteArrayInputStream(String.join("", table.lines()).getBytes(UTF_8)));
                // Otherwise the foreign keys and triggers of later tables would be planned for this table as an empty
                // one.
                statement.execute("analyze " + table.name());
                counts.add(table.lines().size() + " " + table.name());
            }
            rename(made.territories().renamings);
            move(made.partners().all);
            statement.execute(
                    "update sales_order set status = 'FULFILLED' where id in (select order_id from order_shortfall)");
            statement.execute("analyze territory_ancestry, partner_sales");
            statement.executeQuery("""
                            select classify_key_accounts(to_char(year, 'YYYY'), 'YEAR',
                                daterange(year::date, (year + interval '1 year')::date), 'CNY', 0.80, 0.95)
                            from (select distinct date_trunc('year', month) as year from partner_sales) years
                            order by year""").close();
            statement.execute("alter table partner enable trigger partner_entered");
            statement.execute("alter table contract_tier enable trigger contract_tier_of_draft");
            statement.execute("alter table contract_review enable trigger contract_review_by_another");
            statement.execute("alter table sales_return_credit enable trigger return_is_at_step");
            for (String table : STEPWISE) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            merge(made.twins().all);
            statement
                    .executeQuery("select setval('partner_code', count(*)) from partner")
                    .close();
            advance(statement, "sales_order_number", "sales_order");
            advance(statement, "receipt_number", "receipt");
            advance(statement, "contract_number", "contract");
            advance(statement, "delivery_number", "delivery");
            advance(statement, "sales_return_number", "sales_return");
        }
        progress.accept("loaded in %.1f s: %s".formatted((System.nanoTime() - began) / 1e9, String.join(", ", counts)));
    }

    /** The territories have their present names; gives them the former names from the beginning until these days. */
    private void rename(List<Renaming> renamings) throws SQLException {
        for (Renaming renaming : renamings) {
            try (var before = connection.prepareStatement("update territory_name set name = ? where territory_id = ?");
                    var since = connection.prepareStatement("select rename_territory(?, ?, ?)")) {
                before.setString(1, renaming.former());
                before.setObject(2, renaming.territory().id());
                before.executeUpdate();
                since.setObject(1, renaming.territory().id());
                since.setString(2, renaming.territory().name());
                since.setObject(3, renaming.on());
                since.executeQuery().close();
            }
        }
    }

    /**
     * The partners are in their present territories; gives them the former ones from the beginning until these days.
     */
    private void move(List<Partner> partners) throws SQLException {
        for (Partner partner : partners) {
            for (int i = 1; i < partner.stays().size(); i++) {
                Stay former = partner.stays().get(i - 1);
                Stay stay = partner.stays().get(i);
                try (var before = connection.prepareStatement(
                                "update partner_territory set territory_id = ?, valid = daterange(lower(valid), ?)"
                                        + " where partner_id = ? and upper_inf(valid)");
                        var since = connection.prepareStatement("select place_partner(?, ?, ?)")) {
                    before.setObject(1, former.territory().id());
                    before.setObject(2, stay.from());
                    before.setObject(3, partner.id());
                    before.executeUpdate();
                    since.setObject(1, partner.id());
                    since.setObject(2, stay.territory().id());
                    since.setObject(3, stay.from());
                    since.executeQuery().close();
                }
            }
        }
    }

    /** Merges the duplicates, and dates the mergers back. */
    private void merge(List<Twin> twins) throws SQLException {
        for (Twin twin : twins) {
            try (var merging = connection.prepareStatement("select merge_partner(?, ?, ?)");
                    var merged = connection.prepareStatement(
                            "update partner_merge set employee_id = ?, merged_at = ? where loser_id = ?");
                    var ended =
                            connection.prepareStatement("update partner_step set id = ?, employee_id = ?, taken_at = ?"
                                    + " where partner_id = ? and to_status = 'ENDED'")) {
                merging.setObject(1, twin.loser().id());
                merging.setObject(2, twin.survivor().id());
                merging.setString(3, twin.reason());
                merging.executeQuery().close();
                OffsetDateTime at = twin.mergedAt().atOffset(ZoneOffset.UTC);
                merged.setObject(1, twin.mergedBy().id());
                merged.setObject(2, at);
                merged.setObject(3, twin.loser().id());
                merged.executeUpdate();
                ended.setObject(1, twin.stepId());
                ended.setObject(2, twin.mergedBy().id());
                ended.setObject(3, at);
                ended.setObject(4, twin.loser().id());
                ended.executeUpdate();
            }
        }
    }

    /** Numbers are PREFIX-YEAR-COUNT; the sequence has to continue after the highest count. */
    private static void advance(Statement statement, String sequence, String table) throws SQLException {
        statement
                .executeQuery("select setval('%s', max(split_part(number, '-', 3)::bigint)) from %s"
                        .formatted(sequence, table))
                .close();
    }
}
