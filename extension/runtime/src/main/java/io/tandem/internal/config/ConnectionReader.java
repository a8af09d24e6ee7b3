package io.tandem.internal.config;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import java.time.Duration;
import java.util.List;

/** Reads what is configured for one connection, and judges what does not go together. */
final class ConnectionReader {

    private static final List<Key<?>> OF_OWN_POOL = List.of(Keys.USERNAME, Keys.PASSWORD, Keys.DRIVER);

    private final Values values;
    private final PassedThrough passedThrough;

    ConnectionReader(Values values, PassedThrough passedThrough) {
        this.values = values;
        this.passedThrough = passedThrough;
    }

    ConnectionConfig read(String name) {
        checkPlace(name);
        return new ConnectionConfig(
                name,
                values.read(Keys.URL, Keys.URL.of(name)),
                values.read(Keys.USERNAME, Keys.USERNAME.of(name)),
                values.read(Keys.PASSWORD, Keys.PASSWORD.of(name)),
                values.read(Keys.DRIVER, Keys.DRIVER.of(name)),
                values.read(Keys.DATASOURCE, Keys.DATASOURCE.of(name)),
                values.read(Keys.CONNECTION_TWOPHASE, Keys.CONNECTION_TWOPHASE.of(name)),
                values.read(Keys.PACKAGES, Keys.PACKAGES.of(name)).orElse(List.of()),
                values.read(Keys.SCHEMA, Keys.SCHEMA.of(name)).orElse(SchemaAction.NONE),
                values.read(Keys.START_WAIT, Keys.START_WAIT.of(name)).orElse(Duration.ZERO),
                values.read(Keys.SOCKET_TIMEOUT, Keys.SOCKET_TIMEOUT.of(name))
                        .orElse(ConnectionConfig.DEFAULT_SOCKET_TIMEOUT),
                passedThrough.pool(name),
                passedThrough.hibernate(name));
    }

    private void checkPlace(String name) {
        String url = Keys.URL.of(name);
        String datasource = Keys.DATASOURCE.of(name);
        if (values.present(url) && values.present(datasource)) {
            values.report(
                    url,
                    CONFIGURATION.urlAndDatasource(name, url, values.place(url), datasource, values.place(datasource)));
        }
        if (!values.present(url)) {
            for (Key<?> key : OF_OWN_POOL) {
                String useless = key.of(name);
                if (values.present(useless)) {
                    values.report(useless, CONFIGURATION.uselessWithoutUrl(useless, values.place(useless), name, url));
                }
            }
        }
    }
}
