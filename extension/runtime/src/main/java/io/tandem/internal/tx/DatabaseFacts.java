package io.tandem.internal.tx;

import io.tandem.internal.config.JdbcUrl;
import io.tandem.internal.tx.xa.DriverErrors;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a database said of itself when it was first connected to.
 *
 * @param product product and version
 * @param url its address without credentials
 * @param preparing what has to be set up there for two-phase commit, as advice
 * @param crashSafe whether prepared work survives there that the connection drops
 * @param errors what its driver's errors mean
 * @param checks what its product is known to need
 */
public record DatabaseFacts(
        String product,
        String url,
        String preparing,
        boolean crashSafe,
        DriverErrors errors,
        List<ReadinessCheck> checks) {

    static DatabaseFacts of(Connection connection, Optional<String> configuredUrl) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String url = String.valueOf(metaData.getURL());
        String version = metaData.getDatabaseProductVersion().strip().split("[ \\n(]", 2)[0];
        Optional<DatabaseTraits> traits = DatabaseTraits.ofUrl(url.toLowerCase(Locale.ROOT));
        return new DatabaseFacts(
                metaData.getDatabaseProductName() + " " + version,
                new JdbcUrl(configuredUrl.orElseGet(() -> withoutParameters(url))).masked(),
                traits.map(DatabaseTraits::preparing).orElse("Read what its vendor says about XA"),
                traits.map(DatabaseTraits::crashSafe).orElse(true),
                traits.map(DatabaseTraits::errors).orElse(DriverErrors.STANDARD),
                traits.map(DatabaseTraits::checks).orElse(List.of()));
    }

    /** PostgreSQL's XA data source lists every setting it has. */
    private static String withoutParameters(String url) {
        return url.split("[?;]", 2)[0];
    }
}
