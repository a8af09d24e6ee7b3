package io.tandem.internal.orm;

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
 */
public record OpenDatabase(
        String name,
        String product,
        String url,
        boolean twophase,
        boolean crashSafe,
        DataSource hibernate,
        Function<BooleanSupplier, DataSource> jdbc) {}
