package io.tandem.internal.orm;

import io.tandem.spi.ConnectionOverrides;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * An opened database, as far as the ORM has to know it.
 *
 * @param product product and version
 * @param url its address without credentials
 * @param hibernate where Hibernate's connections come from
 * @param jdbc makes what the application's own JDBC connections come from, given what tells whether a transaction is
 *     active, after pending changes were written
 * @param overrides what hears of the sessions that the application opens itself, in a test
 */
public record OpenDatabase(
        String name,
        String product,
        String url,
        boolean twophase,
        boolean crashSafe,
        DataSource hibernate,
        Function<BooleanSupplier, DataSource> jdbc,
        Optional<ConnectionOverrides> overrides) {}
