package com.example.shop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** What a customer sees in a browser; skipped where there is none. */
@TestInstance(PER_CLASS)
abstract class PageScenario extends ShopScenario {

    private ChromeDriver driver;
    private Browser browser;

    PageScenario(String server, String product) {
        super(server, product);
    }

    @BeforeAll
    void drive() throws IOException {
        if (ChromeDriver.installed()) {
            driver = new ChromeDriver();
        } else {
            System.out.println("SKIPPED: the page in a browser, since there is no " + ChromeDriver.BROWSER
                    + " with its chromedriver (-Dchromium=… -Dchromedriver=…)");
        }
    }

    @AfterAll
    void leave() {
        if (driver != null) {
            driver.close();
        }
    }

    @AfterEach
    void closeBrowser(TestInfo test) throws Exception {
        if (browser != null) {
            browser.picture(Path.of(
                    "pages",
                    getClass().getSimpleName() + "-"
                            + test.getTestMethod().orElseThrow().getName() + ".png"));
            browser.close();
            browser = null;
        }
    }

    @Test
    void aSaleIsShownInBothDatabases() throws Exception {
        openPage(false);
        int orders = count("orders");
        int movements = count("movements");

        browser.type("#pieces", "2");
        browser.click("#sale button.primary");

        await("#outcome .good", "Sold: 2 × Brass bell.");
        assertThat(count("orders")).isEqualTo(orders + 1);
        assertThat(count("movements")).isEqualTo(movements + 1);
        assertThat(browser.text("#orders tr:first-child")).contains("Brass bell", "2");
        assertThat(browser.text("#movements tr:first-child")).contains("Brass bell", "−2");
        await("#mail", "Sent " + (orders + 1) + "\n");
        assertThat(browser.text("#mail")).contains("Waiting 0", "Dead letters 0");
        await("#invoices", invoices() ? "invoices/" : "None here");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void anInvoiceIsOpened() throws Exception {
        assumeTrue(invoices(), "no invoices");
        openPage(false);
        browser.click("#sale button.primary");
        await("#outcome .good", "Sold: 1 × Brass bell.");

        browser.click("#invoices tr:first-child a");

        await("body", "Invoice for order");
        assertThat(browser.text("body")).contains("1 x Brass bell", "customer@example.com");
    }

    @Test
    void aRefusedSaleIsExplainedAndLeavesAllAsItWas() throws Exception {
        openPage(false);
        await("#mail", "Waiting 0");
        String before = browser.text(".databases");

        browser.click("#too-many");

        await("#outcome .bad", "Refused. Nothing was written:");
        assertThat(browser.text("#outcome"))
                .contains("no order, no stock movement, no invoice. No confirmation is sent.")
                .containsIgnoringCase("enough_in_stock");
        assertThat(browser.text(".databases")).isEqualTo(before);
        assertThat(browser.console())
                .as("the browser itself notes the answer 409")
                .allMatch(line -> line.contains("409"))
                .hasSize(1);
    }

    @Test
    void aPhoneShowsThePageInItsWidth() throws Exception {
        openPage(true);

        browser.click("#sale button.primary");

        await("#outcome .good", "Sold: 1 ×");
        assertThat(browser.number("window.innerWidth")).isEqualTo(360);
        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(browser.console()).isEmpty();
    }

    private void openPage(boolean narrow) throws Exception {
        assumeTrue(driver != null, "no browser");
        browser = new Browser(driver, narrow);
        browser.open(address() + "/");
        await("#orders-count", "in all");
        await("#default .connection", "two-phase");
    }

    private int count(String table) throws Exception {
        return Integer.parseInt(browser.text("#" + table + "-count").replace(" in all", ""));
    }

    /** Waits until a part of the page has a text. */
    private void await(String selector, String text) throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        while (browser.number("document.querySelectorAll('" + selector + "').length") == 0
                || !browser.text(selector).contains(text)) {
            assertThat(Instant.now()).as(selector + " shows '" + text + "'").isBefore(latest);
            Thread.sleep(50);
        }
    }
}
