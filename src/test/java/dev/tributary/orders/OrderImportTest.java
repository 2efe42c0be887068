package dev.tributary.orders;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;

import static dev.tributary.platform.files.Importing.LINES;
import static dev.tributary.platform.files.Importing.ORDERS;
import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class OrderImportTest {

    private static final String SHIPPED = "S1,P1,EAST,E1,2026-01-05,2026-02-04,2026-01-07,CNY,100,13,5,118\n";
    private static final String OPEN = "S2,P1,EAST,,2026-01-06,,,CNY,50.5,6.565,0,57.065\n";

    private static final String WITH_STATUS = ORDERS.replace("total", "total,status");

    @BeforeEach
    void company() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    @Test
    void ordersAreCreatedLeftAloneAndUpdatedAndTheRollupFollows() throws SQLException {
        imported(file("orders", ORDERS + SHIPPED + OPEN), 2, 0, 0);
        imported(file("orders", ORDERS + SHIPPED + OPEN), 0, 0, 2);
        assertThat(value("select string_agg(status || version, ' ' order by number) from sales_order"))
                .isEqualTo("FULFILLED1 CONFIRMED1");
        assertThat(rollup()).isEqualTo("2026-01-01 150.5000 2");
        imported(file("orders", ORDERS + "S2,P1,EAST,,2026-02-06,,2026-02-07,CNY,60,7.8,0,67.8\n"), 0, 1, 0);
        assertThat(value("select string_agg(status || version, ' ' order by number) from sales_order"))
                .isEqualTo("FULFILLED1 CONFIRMED2");
        assertThat(rollup()).isEqualTo("2026-01-01 100.0000 1, 2026-02-01 60.0000 1");
    }

    @Test
    void anOrderHasTheStatusThatItsFileSays() throws SQLException {
        StringBuilder rows = new StringBuilder(WITH_STATUS);
        for (OrderStatus status : OrderStatus.values()) {
            rows.append(of(status));
        }
        imported(file("orders", rows.toString()), 7, 0, 0);
        imported(file("orders", rows.toString()), 0, 0, 7);
        assertThat(value("select string_agg(number || ' ' || status, ',' order by number) from sales_order"))
                .isEqualTo("CANCELLED CANCELLED,CLOSED CLOSED,CONFIRMED CONFIRMED,DRAFT DRAFT,FULFILLED FULFILLED,"
                        + "ON_CREDIT_HOLD ON_CREDIT_HOLD,SUBMITTED SUBMITTED");
        // Neither the draft nor the cancelled order is a sale.
        assertThat(rollup()).isEqualTo("2026-01-01 500.0000 5");
        assertThat(value("select string_agg(distinct kind, ',') from order_event"))
                .isEqualTo("IMPORTED");

        String taken = Importing.director().get("/exports/orders").asString();
        assertThat(taken.lines().findFirst()).hasValue('\uFEFF' + WITH_STATUS.strip());
        imported(file("orders", taken), 0, 0, 7);
        Importing.emptyDatabase();
        Importing.aSmallCompany();
        imported(file("orders", taken), 7, 0, 0);
        assertThat(Importing.director().get("/exports/orders").asString()).isEqualTo(taken);
    }

    @Test
    void aFileDoesNotChangeTheStatusOfAKnownOrder() throws SQLException {
        imported(file("orders", WITH_STATUS + of(OrderStatus.CONFIRMED)), 1, 0, 0);
        refused(
                file("orders", WITH_STATUS + of(OrderStatus.CONFIRMED).replace(",CONFIRMED\n", ",CANCELLED\n"))
                        .body("errors[0].reason", containsString("The order has status CONFIRMED now.")),
                422,
                "STATUS_OF_ORDER_CHANGED",
                2,
                "status",
                "CANCELLED");
        // An empty value and a file without the column change nothing.
        imported(file("orders", WITH_STATUS + of(OrderStatus.CONFIRMED).replace(",CONFIRMED\n", ",\n")), 0, 0, 1);
        imported(file("orders", ORDERS + "CONFIRMED,P1,EAST,,2026-01-06,2026-02-06,,CNY,100,13,0,113\n"), 0, 1, 0);
        assertThat(value("select status from sales_order")).isEqualTo("CONFIRMED");
    }

    @Test
    void anOrderThatIsNotConfirmedHasNotBeenShipped() {
        String held = of(OrderStatus.ON_CREDIT_HOLD).replace("2026-01-06,,,", "2026-01-06,,2026-01-07,");
        refused(file("orders", WITH_STATUS + held), 422, "SHIPPED_BEFORE_CONFIRMED", 2, "ship_date", "2026-01-07");
    }

    @Test
    void aClosedOrderOfAFileIsSettledWithoutReceipts() throws SQLException {
        imported(file("orders", WITH_STATUS + of(OrderStatus.CLOSED) + of(OrderStatus.FULFILLED)), 2, 0, 0);

        assertThat(value("select exposure from partner_exposure")).isEqualTo("113.0000");
        var partner = Ask.as(DemoUser.DIRECTOR)
                .that(
                        "{ partner(code: \"P1\") { openAmount { amount } orders(first: 5) { nodes { number open { amount } } } } }");
        assertThat(partner.texts("partner.openAmount.amount")).containsExactly("113.00");
        assertThat(partner.texts("partner.orders.nodes.open.amount")).containsExactlyInAnyOrder("0.00", "113.00");
        for (String number : List.of("CLOSED", "FULFILLED")) {
            assertThat(value("select settled_elsewhere from sales_order where number = '%s'".formatted(number)))
                    .isEqualTo(number.equals("CLOSED") ? "t" : "f");
            TestDatabase.change("""
                    insert into receipt (number, partner_id, received_on, currency, amount)
                    select 'R-%s', id, '2026-02-01', 'CNY', 50 from partner""".formatted(number));
            String allocating = """
                    insert into allocation (receipt_id, order_id, partner_id, amount, allocated_on)
                    select receipt.id, sales_order.id, sales_order.partner_id, 50, '2026-02-01'
                    from receipt, sales_order where receipt.number = 'R-%1$s' and sales_order.number = '%1$s'""".formatted(number);
            if (number.equals("CLOSED")) {
                assertThatThrownBy(() -> TestDatabase.change(allocating))
                        .hasMessageContaining("allocation_within_order");
            } else {
                assertThat(TestDatabase.change(allocating)).isOne();
            }
        }
        // A receipt without an allocation lowers the exposure: 113 − 100.
        assertThat(value("select exposure from partner_exposure")).isEqualTo("13.0000");
    }

    @Test
    void aKnownOrderStaysWhereItIsIfItsFileDoesNotSay() throws SQLException {
        imported(file("orders", ORDERS + SHIPPED), 1, 0, 0);
        String without = "number,partner_code,order_date,due_date,ship_date,currency,net,tax,freight,total\n";
        imported(file("orders", without + "S1,P1,2026-01-05,2026-02-04,2026-01-07,CNY,100,13,5,118\n"), 0, 0, 1);
        imported(file("orders", without + "S1,P1,2026-01-05,2026-02-05,2026-01-07,CNY,100,13,5,118\n"), 0, 1, 0);
        assertThat(value("""
                select territory.code || ' ' || employee.number from sales_order
                join territory on territory.id = territory_id join employee on employee.id = employee_id""")).isEqualTo("EAST E1");
        refused(
                file("orders", without + "S9,P1,2026-01-05,2026-02-05,2026-01-07,CNY,100,13,5,118\n"),
                422,
                "MISSING_VALUE",
                2,
                "territory_code",
                "");
    }

    private static String of(OrderStatus status) {
        boolean shipped = status == OrderStatus.FULFILLED || status == OrderStatus.CLOSED;
        return "%1$s,P1,EAST,,2026-01-06,,%2$s,CNY,100,13,0,113,%1$s\n".formatted(status, shipped ? "2026-01-07" : "");
    }

    @Test
    void codesThatNobodyKnowsAreNamed() {
        refused(
                file("orders", ORDERS + SHIPPED.replace("EAST", "MOON")),
                422,
                "UNKNOWN_TERRITORY",
                2,
                "territory_code",
                "MOON");
        refused(file("orders", ORDERS + SHIPPED.replace("P1", "P9")), 422, "UNKNOWN_PARTNER", 2, "partner_code", "P9");
        refused(
                file("orders", ORDERS + SHIPPED.replace("E1", "E9")),
                422,
                "UNKNOWN_EMPLOYEE",
                2,
                "employee_number",
                "E9");
    }

    @Test
    void aNegativeAmountIsRefused() {
        refused(file("orders", ORDERS + SHIPPED.replace(",100,", ",-100,")), 422, "NEGATIVE", 2, "net", "-100");
    }

    @Test
    void aNumberIsWrittenWithAPointAndWithoutSeparators() {
        refused(file("orders", ORDERS + SHIPPED.replace(",100,", ",\"12,5\",")), 422, "NOT_A_NUMBER", 2, "net", "12,5");
        refused(
                file("orders", ORDERS + SHIPPED.replace(",100,", ",\"1,234.5\",")),
                422,
                "NOT_A_NUMBER",
                2,
                "net",
                "1,234.5");
    }

    @Test
    void anOrderInAnotherCurrencyThanItsPartnersIsRefused() {
        refused(
                file("orders", ORDERS + SHIPPED.replace("CNY", "USD"))
                        .body("errors[0].reason", equalTo("The order is in USD, but its partner trades in CNY.")),
                422,
                "TWO_CURRENCIES",
                2,
                "currency",
                "USD");
    }

    @Test
    void aTotalIsTheSumOfItsParts() {
        refused(
                file("orders", ORDERS + SHIPPED.replace(",118", ",118.01"))
                        .body("errors[0].reason", equalTo("Net, tax and freight add up to 118.0000, not to 118.0100.")),
                422,
                "TOTAL_IS_NOT_THE_SUM",
                2,
                "total",
                "118.0100");
    }

    @Test
    void datesAreSoundAndInTheirOrder() {
        refused(
                file("orders", ORDERS + SHIPPED.replace("2026-01-05", "05.01.2026")),
                422,
                "NOT_A_DATE",
                2,
                "order_date",
                "05.01.2026");
        refused(
                file("orders", ORDERS + SHIPPED.replace("2026-02-04", "2026-01-04")),
                422,
                "DUE_BEFORE_ORDERED",
                2,
                "due_date",
                "2026-01-04");
        refused(
                file("orders", ORDERS + SHIPPED.replace("2026-01-07", "2026-01-04")),
                422,
                "SHIPPED_BEFORE_ORDERED",
                2,
                "ship_date",
                "2026-01-04");
    }

    @Test
    void anOrderKeepsItsPartnerAndAPartnerWithOrdersItsCurrency() {
        imported(file("orders", ORDERS + SHIPPED), 1, 0, 0);
        String partners = PARTNERS + "P1,Harbour Trading,DISTRIBUTOR,ACTIVE,EAST,USD\n";
        refused(file("partners", partners), 422, "CURRENCY_IN_USE", 2, "currency", "USD");
        imported(file("partners", partners.replace("P1", "P2").replace("USD", "CNY")), 1, 0, 0);
        imported(file("partners", partners.replace("P1", "P2")), 0, 1, 0);
        imported(file("partners", partners.replace("P1", "P2").replace("USD", "CNY")), 0, 1, 0);
        refused(
                file("orders", ORDERS + SHIPPED.replace("P1", "P2")),
                422,
                "PARTNER_OF_ORDER_CHANGED",
                2,
                "partner_code",
                "P2");
    }

    @Test
    void linesAddUpToTheNetAmountOfTheirOrder() throws SQLException {
        imported(file("orders", ORDERS + SHIPPED + OPEN), 2, 0, 0);
        refused(
                file("order-lines", LINES + "S2,1,PUMP,1,50.5\nS1,1,PUMP,3,30\nS1,2,VALVE,1,9.99\n")
                        .body(
                                "errors[0].reason",
                                equalTo("The lines of order S1 do not add up to its net amount, 100.0000.")),
                422,
                "LINES_DO_NOT_ADD_UP",
                3,
                "order_number",
                "S1");
        String lines = LINES + "S1,1,PUMP,3,30\nS1,2,VALVE,1,10\n";
        imported(file("order-lines", lines), 2, 0, 0);
        imported(file("order-lines", lines), 0, 0, 2);
        refused(file("order-lines", LINES + "S1,2,VALVE,2,10\n"), 422, "LINES_DO_NOT_ADD_UP", 2, "order_number", "S1");
        imported(file("order-lines", LINES + "S1,2,PUMP,2,5\n"), 0, 1, 0);
        refused(
                file("orders", ORDERS + SHIPPED.replace(",100,13,5,118", ",101,13,5,119")),
                422,
                "NET_OF_ITEMISED_ORDER_CHANGED",
                2,
                "net",
                "101.0000");
        assertThat(value("select sum(amount) from order_line")).isEqualTo("100.0000");
    }

    @Test
    void aLineNeedsAnOrderAProductAndAQuantity() {
        imported(file("orders", ORDERS + SHIPPED), 1, 0, 0);
        refused(file("order-lines", LINES + "S9,1,PUMP,1,100\n"), 422, "UNKNOWN_ORDER", 2, "order_number", "S9");
        refused(file("order-lines", LINES + "S1,1,SHIP,1,100\n"), 422, "UNKNOWN_PRODUCT", 2, "product_code", "SHIP");
        refused(file("order-lines", LINES + "S1,1,PUMP,0,100\n"), 422, "NOTHING_ORDERED", 2, "quantity", "0.0000");
        refused(file("order-lines", LINES + "S1,0,PUMP,1,100\n"), 422, "OUT_OF_RANGE", 2, "line_no", "0");
        refused(
                file("order-lines", LINES + "S1,1,PUMP,999999999999,999999999999\n"),
                422,
                "AMOUNT_TOO_LARGE",
                2,
                "unit_price",
                "999999999999.0000");
    }

    private static String rollup() throws SQLException {
        assertThat(value("select count(*) from (table partner_sales except all table partner_sales_from_orders) d"))
                .isEqualTo("0");
        return value(
                "select string_agg(month || ' ' || net || ' ' || orders, ', ' order by month) from partner_sales where orders > 0");
    }
}
