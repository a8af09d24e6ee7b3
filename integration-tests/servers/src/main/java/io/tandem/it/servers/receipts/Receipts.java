package io.tandem.it.servers.receipts;

import io.tandem.files.TransactionalFiles;
import io.tandem.it.servers.suite.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sells, and writes a receipt in the same transaction. */
@ApplicationScoped
public class Receipts {

    @Inject
    TransactionalFiles files;

    @Inject
    Shop shop;

    /** The file is prepared before the databases are. */
    @Transactional
    public void writeAndSell(String item) {
        write(item);
        shop.sell(item);
    }

    /** The file is prepared when the databases are, and committed when they are. */
    @Transactional
    public void sellAndWrite(String item) {
        shop.sell(item);
        shop.shop().flush();
        shop.warehouse().flush();
        shop.ledger().flush();
        write(item);
    }

    private void write(String item) {
        files.write("receipts/" + item, "sold: " + item);
    }
}
