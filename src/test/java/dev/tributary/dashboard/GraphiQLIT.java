package dev.tributary.dashboard;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The page for developers, on a server that answers their documents and the trusted ones. */
@QuarkusIntegrationTest
@TestProfile(GraphiQLIT.Developers.class)
class GraphiQLIT {

    public static final class Developers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tributary.graphql.documents", "DEVELOPERS");
        }
    }

    @TestHTTPResource("/graphiql")
    URL graphiql;

    @Test
    void aDeveloperReadsTheSchemaAndAsksWhatNoPageAsks() {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            List<String> complaints = new CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            signIn(page, "developer");

            page.locator(".graphiql-query-editor .CodeMirror").click();
            page.keyboard().press("Control+A");
            page.keyboard().insertText("{ viewer { roles } }");
            page.locator(".graphiql-execute-button").click();
            assertThat(page.locator(".graphiql-response")).containsText("\"developer\"");

            page.getByLabel("Show Documentation Explorer").click();
            assertThat(page.locator(".graphiql-doc-explorer")).containsText("PartnerPerformance");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "graphiql.png")));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void whoIsNoDeveloperIsToldSo() {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            signIn(page, "director");

            assertThat(page.getByText("make you a developer")).isVisible();
            assertThat(page.locator(".graphiql-container")).hasCount(0);
        }
    }

    @Test
    void thePageIsAskedForAgainAndRunsNoScriptsButItsOwn() {
        given().get("/graphiql")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self';"))
                .header("Content-Security-Policy", containsString("; font-src data:"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
        given().get("/").then().header("Content-Security-Policy", not(containsString("font-src")));
    }

    private void signIn(Page page, String user) {
        page.navigate(graphiql.toString().replace("127.0.0.1", "localhost"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
    }
}
