package io.tandem.it.quarkus;

import io.tandem.files.TransactionalFiles;
import io.tandem.it.servers.suite.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sells with a receipt, a file that commits with the three databases: before them or after them. */
@ApplicationScoped
public class Receipts {

    @Inject
    Shop shop;

    @Inject
    TransactionalFiles files;

    @Transactional
    public void first(String item) {
        files.write(item, item);
        shop.sell(item);
    }

    /** What is flushed is enlisted, and so prepared and committed before the file. */
    @Transactional
    public void last(String item) {
        shop.sell(item);
        shop.shop().flush();
        shop.warehouse().flush();
        shop.ledger().flush();
        files.write(item, item);
    }
}
