package dev.tributary.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.DocumentManifest;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusIntegrationTest
@TestProfile(DashboardIT.TrustedOnly.class)
class DashboardIT {

    private static final String RELEASED = "There is a new release";

    /** Answers only the documents of the dashboard and of a portal that was built elsewhere. */
    public static final class TrustedOnly implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.management.port",
                    "0",
                    "tributary.graphql.documents",
                    "TRUSTED",
                    "tributary.graphql.more-trusted-documents",
                    portal().toString());
        }

        private static Path portal() {
            Map<String, String> documents = Map.of(DocumentManifest.id(PlaceOrder.MUTATION), PlaceOrder.MUTATION);
            try {
                Path manifest = Path.of("target", "portal.json").toAbsolutePath();
                return Files.writeString(manifest, new ObjectMapper().writeValueAsString(documents));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String SOLD_BELOW_THIS_MONTH = """
            select coalesce(sum(sold.net), 0)
            from partner_sales sold
            join partner on partner.id = sold.partner_id
            where sold.currency = 'CNY'
              and sold.month = date_trunc('month', now() at time zone 'Asia/Shanghai')::date
              and partner.territory_id in (
                  select a.territory_id from territory_ancestry a
                  join territory on territory.id = a.ancestor_id
                  where territory.code = ? and a.valid @> (now() at time zone 'Asia/Shanghai')::date)""";

    private static final String A_PARTNER_IN_EACH_TERRITORY = """
            select min(partner.code)
            from partner
            join territory_assignment assigned on assigned.territory_id = partner.territory_id
            join employee on employee.id = assigned.employee_id
            where employee.subject = ? and partner.status = 'ACTIVE' and partner.currency = 'CNY'
              and assigned.valid @> (now() at time zone 'Asia/Shanghai')::date
            group by partner.territory_id""";

    @TestHTTPResource("/")
    URL dashboard;

    @Test
    void aDirectorSignsInDrillsDownAndSeesTheFiguresOfTheDatabase() throws SQLException {
        try (Browser browser = Browser.open("zh-CN")) {
            Page page = browser.page();
            signIn(page, "director");

            assertActual(page, "CN");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "dashboard.png"))
                    .setFullPage(true));

            page.getByTestId("territory-CN-EAST").getByRole(AriaRole.LINK).click();
            page.waitForURL(Pattern.compile("territory=CN-EAST"));
            assertThat(page.getByTestId("territory-CN-320000")).isVisible();
            assertActual(page, "CN-EAST");

            page.goBack();
            assertThat(page.getByTestId("territory-CN-EAST")).isVisible();
            assertActual(page, "CN");
        }
    }

    @Test
    void aRepSeesTheOrdersBehindAPartnersNumber() throws SQLException {
        for (String partner : texts(A_PARTNER_IN_EACH_TERRITORY, DemoUser.REP.subject())) {
            PlaceOrder.of(partner)
                    .line("PJ-8K5U", "1")
                    .placedBy(Ask.as(DemoUser.REP).byId());
        }
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            signIn(page, "rep");

            page.getByRole(AriaRole.BUTTON, button("Partners behind the number"))
                    .click();
            Locator partner = page.locator("[data-testid^='partner-']").first();
            partner.waitFor();
            BigDecimal sold =
                    new BigDecimal(partner.locator("[data-amount]").first().getAttribute("data-amount"));
            partner.getByRole(AriaRole.LINK).click();

            Locator orders = page.locator("[data-testid^='order-']");
            orders.first().waitFor();
            BigDecimal firstOrder = new BigDecimal(
                    orders.first().locator("[data-amount]").first().getAttribute("data-amount"));
            assertThat(firstOrder).isPositive().isLessThanOrEqualTo(sold);
        }
    }

    @Test
    void aPartnerSeesItsOwnCompanyAndNoTerritories() {
        somethingIsSoldThisMonth();
        try (Browser browser = Browser.open("zh-CN")) {
            Page page = browser.page();
            signIn(page, "partner");

            assertThat(page.getByTestId("figure-open")).isVisible();
            assertThat(page.locator("[data-testid^='territory-']")).hasCount(0);
            assertThat(page.locator("[data-testid^='order-']").first()).isVisible();
        }
    }

    @Test
    void aPageIsAskedForAgainSoThatANewReleaseIsSeenAtOnce() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();
        Matcher part = Pattern.compile("/assets/[^\"]+").matcher(page);

        assertThat(part.find()).isTrue();
        given().get(part.group()).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void aLinkIntoTheDashboardSurvivesSigningInAndStandsInTheTitle() {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            signIn(page, "director", "?territory=CN-EAST&period=2026-10&view=AS_WAS");

            assertThat(page.getByRole(AriaRole.HEADING, heading("华东大区"))).isVisible();
            assertThat(page).hasTitle("华东大区 · October 2026 · Tributary");
            assertThat(page).hasURL(Pattern.compile("territory=CN-EAST&period=2026-10&view=AS_WAS"));
        }
    }

    @Test
    void theWayDownToTheOrdersCanBeGoneByKeyboard() {
        try (Browser browser = Browser.open("zh-CN")) {
            Page page = browser.page();
            signIn(page, "director");

            press(page.getByTestId("territory-CN-EAST").getByRole(AriaRole.LINK));
            assertThat(page.getByRole(AriaRole.HEADING, heading("华东大区"))).isFocused();

            press(page.getByRole(AriaRole.BUTTON, button("数字背后的渠道伙伴")));
            Locator partner = page.locator("[data-testid^='partner-']").first().getByRole(AriaRole.LINK);
            press(partner);
            press(page.locator("[data-testid^='order-']").first().getByRole(AriaRole.BUTTON));
            assertThat(page.locator("[data-column='unit-price']").first()).isVisible();

            page.keyboard().press("Escape");
            assertThat(page.locator("[data-testid^='order-']")).hasCount(0);
            assertThat(partner).isFocused();
        }
    }

    @Test
    void enteringATerritoryPutsTheFocusOnItsNameThoughTheTreeIsStillOnItsWay() {
        try (Browser browser = Browser.open("zh-CN")) {
            Page page = browser.page();
            AtomicBoolean treeMayArrive = new AtomicBoolean();
            page.route("**/graphql", route -> {
                APIResponse answer = route.fetch();
                if (treeMayArrive.get() || !answer.text().startsWith("{\"data\":{\"territories\"")) {
                    route.fulfill(new Route.FulfillOptions().setResponse(answer));
                }
            });
            signIn(page, "director");

            press(page.getByTestId("territory-CN-EAST").getByRole(AriaRole.LINK));
            assertThat(page.getByRole(AriaRole.HEADING, heading("…"))).isFocused();
            treeMayArrive.set(true);
            // The page then reads again.
            page.evaluate("window.dispatchEvent(new Event('online'))");
            assertThat(page.getByRole(AriaRole.HEADING, heading("华东大区"))).isFocused();
        }
    }

    @Test
    void aPhoneCutsNothingOff() {
        try (Browser browser = Browser.openOnPhone("en")) {
            Page page = browser.page();
            signIn(page, "director");
            page.getByTestId("territory-CN-EAST").waitFor();
            assertNothingIsCutOff(page);

            page.getByRole(AriaRole.BUTTON, button("Partners behind the number"))
                    .click();
            page.locator("[data-testid^='partner-']")
                    .first()
                    .getByRole(AriaRole.LINK)
                    .click();
            page.locator("[data-testid^='order-']")
                    .first()
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(page.locator("[data-column='quantity']").first()).isVisible();
            assertNothingIsCutOff(page);
        }
    }

    @Test
    void onAWallTheFiguresFollowTheOrdersLongAfterTheTokenHasRunOut() throws SQLException {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.clock().install();
            signIn(page, "director");
            assertActual(page, "CN");
            Set<String> tokens = new HashSet<>();
            page.onRequest(request -> {
                if (request.url().endsWith("/graphql")) {
                    tokens.add(request.headerValue("Authorization"));
                }
            });
            BigDecimal before = sold("CN");

            PlaceOrder.ofOwnCompany()
                    .line("PJ-8K5U", "1")
                    .as(Ask.as(DemoUser.PARTNER).byId());
            assertThat(sold("CN")).isGreaterThan(before);
            for (int pulse = 0; pulse < 6; pulse++) {
                page.waitForResponse(
                        "**/graphql",
                        () -> page.clock().fastForward(Duration.ofSeconds(75).toMillis()));
            }

            assertActual(page, "CN");
            page.waitForCondition(() -> tokens.size() > 1);
        }
    }

    /** The page reads again once a minute; the test does not wait that long. */
    @Test
    void anOrderMovesTheNumberWhileSomebodyLooks() throws SQLException {
        try (Browser browser = Browser.open("zh-CN")) {
            Page page = browser.page();
            signIn(page, "director");
            assertActual(page, "CN");

            somethingIsSoldThisMonth();
            assertActual(page, "CN");
        }
    }

    @Test
    void aServerThatStopsAnsweringLeavesTheFiguresOnTheWallAndSaysSo() throws SQLException {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.clock().install();
            signIn(page, "director");
            assertActual(page, "CN");

            page.route("**/graphql", Route::abort);
            page.clock().fastForward(Duration.ofMinutes(2).toMillis());
            assertThat(page.getByText("The server cannot be reached")).isVisible();
            assertActual(page, "CN");

            page.unroute("**/graphql");
            page.clock().fastForward(Duration.ofMinutes(2).toMillis());
            assertThat(page.getByText("The server cannot be reached")).hasCount(0);
        }
    }

    @Test
    void aFaultIsSaidPlainlyAndCanBeTriedAgain() throws SQLException {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.route("**/graphql", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            signIn(page, "director");
            assertThat(page.getByText("The server failed")).isVisible();

            page.unroute("**/graphql");
            page.getByRole(AriaRole.BUTTON, button("Try again")).click();
            assertActual(page, "CN");
        }
    }

    @Test
    void withoutItsChartsThePageStillHasItsFigures() throws SQLException {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.route("**/*Chart*.js", Route::abort);
            signIn(page, "director");

            assertThat(page.getByText("The server cannot be reached")).hasCount(2);
            assertActual(page, "CN");
            assertThat(page.getByTestId("territory-CN-EAST")).isVisible();
        }
    }

    @Test
    void nobodyAsksWhatNoPageWasBuiltToAskNorLearnsWhatThePageAsks() {
        for (DemoUser user : List.of(DemoUser.DIRECTOR, DemoUser.DEVELOPER)) {
            assertThat(Ask.as(user).that("query Viewer { viewer { name } }").errorCode())
                    .isEqualTo("DOCUMENT_NOT_TRUSTED");
        }
        given().get("/graphql/schema.graphql").then().statusCode(403);
        for (String address : List.of("/trusted-documents.json", "/graphiql", "/graphiql/", "/graphiql.html")) {
            given().get(address).then().statusCode(404);
        }

        Matcher script =
                Pattern.compile("/assets/[^\"]+[.]js").matcher(given().get("/").asString());
        assertThat(script.find()).isTrue();
        assertThat(given().get(script.group()).asString()).contains("sha256:").doesNotContain("query SalesPerformance");
    }

    @Test
    void aPageThatIsOlderThanTheServerLoadsTheNewOne() throws SQLException {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            AtomicInteger loads = new AtomicInteger();
            page.onLoad(loaded -> loads.incrementAndGet());
            signIn(page, "director");
            assertActual(page, "CN");
            int before = loads.get();

            page.route("**/graphql", DashboardIT::answerAsAnotherRelease);
            page.reload();
            // Once by itself; while both releases answer, the page shows a notice with a button to try again.
            assertThat(page.getByText(RELEASED).first()).isVisible();
            assertThat(loads.get()).isEqualTo(before + 2);

            page.unroute("**/graphql");
            page.getByRole(AriaRole.BUTTON, button("Load anew")).first().click();
            assertActual(page, "CN");
        }
    }

    private static void answerAsAnotherRelease(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(400)
                .setContentType("application/graphql-response+json")
                .setBody("{\"errors\":[{\"message\":\"?\",\"extensions\":{\"code\":\"DOCUMENT_UNKNOWN\"}}]}"));
    }

    /** On the first day of a month there are no sales before somebody orders. */
    private static void somethingIsSoldThisMonth() {
        PlaceOrder.ofOwnCompany()
                .line("PJ-8K5U", "1")
                .placedBy(Ask.as(DemoUser.PARTNER).byId());
    }

    private void signIn(Page page, String user) {
        signIn(page, user, "");
    }

    private void signIn(Page page, String user, String address) {
        page.navigate(dashboard.toString().replace("127.0.0.1", "localhost") + address);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setLevel(1);
    }

    private static void press(Locator control) {
        control.focus();
        control.press("Enter");
    }

    /** Neither the page nor a table on it is wider than its visible part. */
    private static void assertNothingIsCutOff(Page page) {
        assertThat(page.locator("html, .table-frame")
                        .evaluateAll("frames => frames.filter(frame => frame.scrollWidth > frame.clientWidth).length"))
                .isEqualTo(0);
    }

    /** Waits, since the page shows the figure before while it loads the next. */
    private static void assertActual(Page page, String territory) throws SQLException {
        assertThat(page.getByTestId("figure-actual").locator("[data-amount]"))
                .hasAttribute("data-amount", sold(territory).setScale(2).toPlainString());
    }

    private static BigDecimal sold(String territory) throws SQLException {
        return new BigDecimal(texts(SOLD_BELOW_THIS_MONTH, territory).get(0));
    }

    private static List<String> texts(String sql, String parameter) throws SQLException {
        var config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.reactive.url", String.class);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + url,
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            var texts = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
