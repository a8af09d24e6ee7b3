package io.tandem.internal.tx;

import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.MapProperties;
import io.tandem.internal.plan.ConnectionPlan;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/** Configuration of the one connection "shop", for tests. */
final class Configured {

    private Configured() {}

    /** Keys without {@code sql.connection.shop.}, and values in turn. */
    static ConnectionConfig shop(String... keysAndValues) {
        String[] full = keysAndValues.clone();
        for (int i = 0; i < full.length; i += 2) {
            full[i] = "sql.connection.shop." + full[i];
        }
        ConfigReading reading = ConfigReader.read(MapProperties.of(full), Set.of());
        Assertions.assertThat(reading.problems()).isEmpty();
        return reading.config().connection("shop");
    }

    static ConnectionPlan plan(boolean twophase, String... keysAndValues) {
        return new ConnectionPlan(
                "shop", shop(keysAndValues), twophase, false, false, new TreeSet<>(), new TreeSet<>());
    }
}
