package dev.tributary.platform.files;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import io.restassured.filter.log.LogDetail;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

/** Sends files to the import door, and reads the database afterwards. */
public final class Importing {

    public static final String TERRITORIES = "code,parent_code,name,valid_from\n";
    public static final String EMPLOYEES = "number,name,email\n";
    public static final String ASSIGNMENTS = "employee_number,territory_code,role,primary,valid_from,valid_to\n";
    public static final String PARTNERS = "code,name,kind,status,territory_code,currency\n";
    public static final String PRODUCTS = "code,name,unit\n";
    public static final String ORDERS = "number,partner_code,territory_code,employee_number,order_date,due_date,"
            + "ship_date,currency,net,tax,freight,total\n";
    public static final String LINES = "order_number,line_no,product_code,quantity,unit_price\n";
    public static final String TARGETS = "employee_number,territory_code,metric,period_start,months,amount,currency\n";

    private Importing() {}

    /** A file of a kind, sent by the director. */
    public static ValidatableResponse file(String kind, String csv) {
        return send(kind, csv.getBytes(StandardCharsets.UTF_8), "");
    }

    /** A dry run of the director's file. */
    public static ValidatableResponse dryRun(String kind, String csv) {
        return send(kind, csv.getBytes(StandardCharsets.UTF_8), "?dryRun=true");
    }

    /** The director's file as it is. */
    public static ValidatableResponse send(String kind, byte[] bytes, String query) {
        return director()
                .multiPart("file", kind + ".csv", bytes, "text/csv")
                .post("/imports/" + kind + query)
                .then()
                .log()
                .ifValidationFails(LogDetail.BODY);
    }

    public static RequestSpecification director() {
        return given().config(Ask.PATIENT).auth().oauth2(Ask.token(DemoUser.DIRECTOR));
    }

    /** Asserts that the file was imported with these counts. */
    public static void imported(ValidatableResponse answer, int created, int updated, int unchanged) {
        answer.statusCode(200)
                .body("created", is(created))
                .body("updated", is(updated))
                .body("unchanged", is(unchanged))
                .body("rejected", is(0))
                .body("errors.size()", is(0));
    }

    /** Asserts that the file was refused for one fault, at this line and column. */
    public static void refused(
            ValidatableResponse answer,
            int status,
            String code,
            int line,
            @Nullable String column,
            @Nullable String value) {
        answer.statusCode(status)
                .body("created", is(0))
                .body("updated", is(0))
                .body("errors.size()", is(1))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].line", is(line))
                .body("errors[0].column", equalTo(column))
                .body("errors[0].value", equalTo(value));
    }

    /** Two territories, an employee, a partner that trades in CNY, and a product. */
    public static void aSmallCompany() {
        imported(file("territories", TERRITORIES + "CN,,China,2020-01-01\nEAST,CN,East,2020-01-01\n"), 2, 0, 0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,li@example.com\nE2,Wang Fang,\n"), 2, 0, 0);
        imported(file("partners", PARTNERS + "P1,Harbour Trading,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 1, 0, 0);
        imported(file("products", PRODUCTS + "PUMP,Pump,PCS\nVALVE,Valve,PCS\n"), 2, 0, 0);
    }

    /** Deletes all rows of the database. */
    public static void emptyDatabase() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    truncate territory, territory_parent, territory_ancestry, employee, product, product_line,
                        calendar_exception
                    cascade""");
        }
    }

    /** The only value of the query, as text. */
    public static String value(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue("quarkus.flyway.username", String.class));
        database.setPassword(config.getValue("quarkus.flyway.password", String.class));
        return database.getConnection();
    }
}
