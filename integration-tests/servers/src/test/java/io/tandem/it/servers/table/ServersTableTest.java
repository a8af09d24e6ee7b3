package io.tandem.it.servers.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersTableTest {

    private static final String EMPTY = "before\n" + ServersTable.BEGIN + "\n" + ServersTable.END + "\nafter\n";

    @Test
    void whatWasNeverRunSaysSo() {
        String page = ServersTable.filled(EMPTY, List.of(cell(Suite.REFUSALS, "39", "Hibernate 6.6", 3, 3)));

        assertThat(page).startsWith("before\n").endsWith("\nafter\n");
        assertThat(row(page, "WildFly"))
                .startsWith("| WildFly | 39 | Hibernate 6.6 | not run | not run |")
                .endsWith("| 3 of 3, 2 s, 2026-11-22 |");
        assertThat(row(page, "Payara Micro")).startsWith("| Payara Micro |  |  | not run |");
        assertThat(row(page, "Payara Micro").split("not run", -1)).hasSize(Suite.values().length + 1);
    }

    @Test
    void aCellThatWasNotRunThisTimeKeepsItsDate() {
        String first =
                ServersTable.filled(EMPTY, List.of(cell(Suite.BEHAVIOUR_BY_NAME, "39", "Hibernate 6.6", 23, 23)));

        String second = ServersTable.filled(
                first, List.of(cell(Suite.REFUSALS, "39", "", 3, 3, LocalDate.of(2026, 12, 1), "")));

        assertThat(row(second, "WildFly"))
                .startsWith("| WildFly | 39 | Hibernate 6.6 | 23 of 23, 2 s, 2026-11-22 | not run |")
                .endsWith("| 3 of 3, 2 s, 2026-12-01 |");
    }

    @Test
    void nothingIsKeptThatWasFoundWithOtherVersions() {
        String first =
                ServersTable.filled(EMPTY, List.of(cell(Suite.BEHAVIOUR_BY_NAME, "39", "Hibernate 6.6", 23, 23)));

        assertThat(row(ServersTable.filled(first, List.of(cell(Suite.REFUSALS, "40", "", 3, 3))), "WildFly"))
                .startsWith("| WildFly | 40 |  | not run |");
        assertThat(row(ServersTable.filled(first, List.of(cell(Suite.REFUSALS, "39", "Hibernate 7", 3, 3))), "WildFly"))
                .startsWith("| WildFly | 39 | Hibernate 7 | not run |");
    }

    @Test
    void aFailureTakesThePlaceOfASuccess() {
        String first = ServersTable.filled(EMPTY, List.of(cell(Suite.REFUSALS, "39", "Hibernate 6.6", 3, 3)));

        String second = ServersTable.filled(first, List.of(cell(Suite.REFUSALS, "39", "Hibernate 6.6", 2, 3)));

        assertThat(row(second, "WildFly")).endsWith("| **failed: 2 of 3**, 2 s, 2026-11-22 |");
    }

    @Test
    void wordsStandOnlyForWhatHasPassed() {
        assertThat(cell(Suite.REFUSALS, "39", "", 1, 1, LocalDate.EPOCH, "refused")
                        .text())
                .isEqualTo("refused, 2 s, 1970-01-01");
        assertThat(cell(Suite.REFUSALS, "39", "", 0, 1, LocalDate.EPOCH, "refused")
                        .text())
                .isEqualTo("**failed: 0 of 1**, 2 s, 1970-01-01");
    }

    @Test
    void aPageWithoutAPlaceForTheTableIsRefused() {
        assertThatThrownBy(() -> ServersTable.filled("nothing", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ServersTable.BEGIN);
    }

    @Test
    void theTableOfThePageHasAllServersAndSuites() throws IOException {
        String page = Files.readString(Path.of("../../docs/servers.md"));

        assertThat(ServersTable.filled(page, List.of())).isEqualTo(page);
    }

    private static Cell cell(Suite suite, String version, String with, int passed, int total) {
        return cell(suite, version, with, passed, total, LocalDate.of(2026, 11, 22), "");
    }

    private static Cell cell(
            Suite suite, String version, String with, int passed, int total, LocalDate date, String says) {
        return new Cell(
                Product.WILDFLY,
                version,
                with,
                suite,
                passed,
                total - passed,
                total,
                says,
                true,
                Duration.ofMillis(1_600),
                date);
    }

    private static String row(String page, String server) {
        return page.lines()
                .filter(line -> line.startsWith("| " + server + " |"))
                .findFirst()
                .orElseThrow();
    }
}
