package io.tandem.it.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Application;
import io.tandem.it.support.Database;
import org.junit.jupiter.api.Test;

/** The database that is to decide lets nobody create tables. */
class DecisionTableRefusedIT {

    private static final String TABLE = "create table tandem_decision";

    private final DecidingShop databases = new DecidingShop();

    @Test
    void theStartSaysWhatToCreateAndWorksWithIt() {
        Database shop = databases.shop();
        shop.execute(
                "drop role if exists clerk",
                "create role clerk login password 'pg-Secret-4711'",
                "grant all on Sale to clerk",
                "revoke create on schema public from public");
        databases.archives().connection("default", new Database(shop.url(), "clerk", "pg-Secret-4711"));

        String failure = databases.archives().failure().message();
        assertThat(failure).contains("TANDEM00190: Connection 'default'", "permission denied", TABLE);

        shop.execute(
                failure.substring(failure.indexOf(TABLE)).lines().findFirst().orElseThrow(),
                "grant all on tandem_decision to clerk");
        try (Application application = databases.open()) {
            application.bean(Shop.class).sell(1);
        }
        assertThat(databases.sales()).containsExactly("1");
        assertThat(databases.decisions()).containsExactly("C");
        shop.execute("drop owned by clerk", "drop role clerk");
    }
}
