package dev.tributary.dashboard;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine; Playwright downloads none. */
final class Browser implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final BrowserContext context;

    private Browser(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
    }

    /** A new browser that prefers this language; without Chromium the test is skipped, but in CI it fails. */
    static Browser open(String language) {
        return open(language, 1440, 1100);
    }

    /** A browser with the screen of a phone. */
    static Browser openOnPhone(String language) {
        return open(language, 390, 844);
    }

    private static Browser open(String language, int width, int height) {
        Optional<Path> chromium = Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (chromium.isEmpty()) {
            String reason =
                    "no Chromium at " + USUAL_PLACES + "; install it, or name it in the environment as CHROMIUM";
            if (System.getenv("CI") != null) {
                Assertions.fail("the browser tests must not be skipped in CI: " + reason);
            }
            Assumptions.abort("the browser tests are skipped: " + reason);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.orElseThrow())
                // No sandbox: it does not start as root. No background networking: it connects to the server only.
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update"));
        BrowserContext context = playwright
                .chromium()
                .launch(options)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height));
        return new Browser(playwright, context);
    }

    Page page() {
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
