package com.example.shop.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;

/** What the shop's databases can be. */
enum Product {
    H2(JdbcDataSource.class),
    POSTGRESQL(PGXADataSource.class);

    private final Class<? extends XADataSource> dataSource;

    Product(Class<? extends XADataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /** The class of its XA data sources, which all take an address as {@code URL}. */
    String dataSource() {
        return dataSource.getName();
    }

    /** What WildFly calls its driver. */
    String driver() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The jar of its driver. */
    Path jar() {
        try {
            return Path.of(dataSource
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
