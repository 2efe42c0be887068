package dev.tributary.demo;

import dev.tributary.demo.DemoTerritories.Renaming;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the demo company into an empty database, in one transaction: all of it or nothing. */
final class DemoLoader {

    /** What is only written while a delivery is at a step; DemoCompanyTest looks at what they would. */
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
     * @param connection as the owner of the tables
     * @param progress hears when the loading begins and what has been loaded
     */
    DemoLoader(Connection connection, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Does nothing where there is a territory already. */
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
            // Two processes starting at once must not both find it empty.
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
            // Partners bring the history of their steps along, contracts are signed already, and deliveries stand where
            // they came to by theirs.
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
                // Else foreign keys and triggers of the tables to come are planned for the empty table this was.
                statement.execute("analyze " + table.name());
                counts.add(table.lines().size() + " " + table.name());
            }
            rename(made.territories().renamings);
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

    /** What they are called now they were called from the beginning, until here. */
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

    /** The numbers taken are PREFIX-YEAR-COUNT; the sequence goes on after the highest count. */
    private static void advance(Statement statement, String sequence, String table) throws SQLException {
        statement
                .executeQuery("select setval('%s', max(split_part(number, '-', 3)::bigint)) from %s"
                        .formatted(sequence, table))
                .close();
    }
}
