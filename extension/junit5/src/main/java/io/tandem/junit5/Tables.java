package io.tandem.junit5;

import javax.sql.DataSource;
import org.assertj.db.type.AssertDbConnectionFactory;
import org.assertj.db.type.Table;

/** Tables for AssertJ-DB. */
final class Tables {

    private Tables() {}

    static Table of(DataSource dataSource, String name) {
        return AssertDbConnectionFactory.of(dataSource).create().table(name).build();
    }
}
