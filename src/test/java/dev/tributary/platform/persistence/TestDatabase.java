package dev.tributary.platform.persistence;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** The server's database, read and written directly as the owner of the tables, whom no policy restricts. */
public final class TestDatabase {

    /** The tables of partners, orders, receipts and plans, and the tables derived from them. */
    private static final List<String> BUSINESS_TABLES = List.of(
            "partner",
            "partner_step",
            "partner_address",
            "contact",
            "contact_channel",
            "contact_key_date",
            "partner_apart",
            "partner_merge",
            "exclusive_right",
            "key_account_period",
            "key_account",
            "scorecard_scheme",
            "scorecard_criterion",
            "partner_owner",
            "contract",
            "contract_tier",
            "contract_review",
            "sales_order",
            "order_line",
            "partner_sales",
            "receipt",
            "allocation",
            "partner_entry",
            "visit_plan",
            "visit",
            "order_event",
            "credit_release",
            "credit_limit",
            "accepted_price",
            "discount_authority",
            "price_list",
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
            "sales_return_line",
            "sales_return_credit",
            "order_shortfall");

    private static final String COUNTS = BUSINESS_TABLES.stream()
            .map("select '%1$s', count(*) from %1$s"::formatted)
            .collect(Collectors.joining(" union all "));

    private static final int PATIENCE_SECONDS = 5;

    /** By database: tests of the start have others. */
    private static final Map<String, Queue<Connection>> IDLE = new ConcurrentHashMap<>();

    /** An action on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Maps a row to a value. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private TestDatabase() {}

    /** Today in the company's time zone. */
    public static LocalDate today() {
        return dayOf(Instant.now());
    }

    /** The company's day of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of("Asia/Shanghai"));
    }

    /** A connection that sees and may change everything. */
    public static Connection asOwner() throws SQLException {
        return connect("quarkus.flyway.username", "quarkus.flyway.password");
    }

    /** A connection with the rights that the server itself has. */
    public static Connection asService() throws SQLException {
        return connect("quarkus.datasource.username", "quarkus.datasource.password");
    }

    private static Connection connect(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        var login = new Properties();
        login.setProperty("user", config.getValue(user, String.class));
        login.setProperty("password", config.getValue(password, String.class));
        return Objects.requireNonNull(new Driver().connect(url(), login));
    }

    /** Past a {@link DatabaseProxy}, if there is one. */
    private static String url() {
        var config = ConfigProvider.getConfig();
        return config.getOptionalValue("test.database.url", String.class)
                .orElseGet(() -> config.getValue("quarkus.datasource.jdbc.url", String.class));
    }

    /** All rows, as the owner. */
    public static <T> List<T> list(String sql, RowMapper<T> row, @Nullable Object... parameters) {
        return withIdle(connection -> list(connection, sql, row, parameters));
    }

    /** All rows that this connection may see. */
    public static <T> List<T> list(Connection connection, String sql, RowMapper<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.map(found));
            }
            return rows;
        }
    }

    /** The first column of the only row, as text, as the owner. */
    public static String one(String sql, @Nullable Object... parameters) {
        var rows = list(sql, row -> String.valueOf(row.getString(1)), parameters);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows, not one, from " + sql);
        }
        return rows.get(0);
    }

    /** Changes rows as the owner, and commits. */
    public static int change(String sql, @Nullable Object... parameters) {
        return withIdle(connection -> {
            try (var statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The number of rows that the change affects in a database with this mutation; both are rolled back. */
    public static int rowsChanged(String mutant, String sql, @Nullable Object... parameters) throws SQLException {
        try (var connection = asOwner();
                var breaking = connection.createStatement()) {
            connection.setAutoCommit(false);
            breaking.execute(mutant);
            try (var statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Runs it on a connection of the owner, which is used again afterwards: signing in is expensive. */
    private static <T> T withIdle(Work<T> work) {
        var idle = IDLE.computeIfAbsent(url(), any -> new ConcurrentLinkedQueue<>());
        try {
            var kept = idle.poll();
            var connection = kept != null && kept.isValid(PATIENCE_SECONDS) ? kept : asOwner();
            try {
                return work.on(connection);
            } finally {
                idle.add(connection);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }

    /** The number of rows of each business table; a command that changes nothing leaves it equal. */
    public static Map<String, String> rowCounts() {
        var counts = new TreeMap<String, String>();
        list(COUNTS, row -> counts.put(row.getString(1), row.getString(2)));
        return counts;
    }

    /** The rows in which the sales rolled up by month differ from the orders that they are derived from. */
    public static List<String> rollupErrors() {
        return list("""
                select coalesce(kept::text, 'missing'), coalesce(due::text, 'not due')
                from (select partner_id, territory_id, month, currency::text, net, orders
                      from partner_sales where orders <> 0 or net <> 0) kept
                full join (select partner_id, territory_id, month, currency::text, net, orders
                      from partner_sales_from_orders) due
                    using (partner_id, territory_id, month, currency, net, orders)
                where kept is null or due is null
                """, row -> row.getString(1) + " / " + row.getString(2));
    }
}
