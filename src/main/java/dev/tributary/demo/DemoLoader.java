package dev.tributary.demo;

import org.jboss.logging.Logger;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the demo company into an empty database, in one transaction: all of it or nothing. */
final class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    private final Connection connection;

    /** @param connection as the owner of the tables */
    DemoLoader(Connection connection) {
        this.connection = connection;
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
        LOG.info("The database is empty: loading the demo company");
        long began = System.nanoTime();
        CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
        List<String> counts = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            for (DemoTable table : DemoTable.of(company.get())) {
                copy.copyIn(
                        "copy %s (%s) from stdin".formatted(table.name(), table.columns()),
                        new ByteArrayInputStream(String.join("", table.lines()).getBytes(UTF_8)));
                // Else foreign keys and triggers of the tables to come are planned for the empty table this was.
                statement.execute("analyze " + table.name());
                counts.add(table.name() + " " + table.lines().size());
            }
            statement.execute("analyze territory_ancestry, partner_sales");
            advance(statement, "sales_order_number", "sales_order");
            advance(statement, "receipt_number", "receipt");
        }
        LOG.infof(
                "Loaded the demo company in %s s: %s",
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9), String.join(", ", counts));
    }

    /** The numbers taken are PREFIX-YEAR-COUNT; the sequence goes on after the highest count. */
    private static void advance(Statement statement, String sequence, String table) throws SQLException {
        statement
                .executeQuery("select setval('%s', max(split_part(number, '-', 3)::bigint)) from %s"
                        .formatted(sequence, table))
                .close();
    }
}
