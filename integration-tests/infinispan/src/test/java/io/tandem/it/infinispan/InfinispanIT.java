package io.tandem.it.infinispan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Connections;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Setting;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embedded cache and two databases in one transaction. */
class InfinispanIT extends Scenario {

    private Shop shop;
    private Prices prices;

    InfinispanIT() {
        super("a", "b");
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.H2);
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        for (String each : new String[] {"a", "b"}) {
            archives.property("sql.connection." + each + ".packages", getClass().getPackageName());
        }
    }

    @BeforeEach
    void beans() {
        shop = application.bean(Shop.class);
        prices = application.bean(Prices.class);
    }

    @AfterEach
    void nothingIsInDoubt() {
        assertThat(application.bean(Connections.class).inDoubt()).isEmpty();
    }

    @Test
    void theExamplesOfThePageAreInThesePackagesSources() {
        DocumentedExamples page = DocumentedExamples.of("docs/infinispan.md");
        assertThat(page.size()).isGreaterThan(3);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void commitsWithTheDatabases() {
        shop.offer("tea", "3");
        assertThat(prices.get("tea")).isEqualTo("3");
        assertThat(database("a").rows("Item where id = 'tea'")).isEqualTo(1);
        assertThat(database("b").rows("Item where id = 'tea'")).isEqualTo(1);
    }

    @Test
    void isAsItWasWhereADatabaseRefuses() {
        database("b").execute("insert into Item(id) values ('milk')");
        assertThatThrownBy(() -> shop.offer("milk", "1")).isNotNull();
        assertThat(prices.get("milk")).isNull();
        assertThat(database("a").rows("Item where id = 'milk'")).isZero();
    }

    @Test
    void showsTheTransactionWhatItHasWrittenAndOthersOnlyWhatIsCommitted() throws Exception {
        application.inTransaction(() -> {
            prices.put("bread", "2");
            assertThat(prices.get("bread")).isEqualTo("2");
            String seen =
                    CompletableFuture.supplyAsync(() -> prices.get("bread")).join();
            assertThat(seen).isNull();
        });
        assertThat(prices.get("bread")).isEqualTo("2");
    }
}
