package io.tandem.it.servers;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;

@On(Product.WILDFLY_PREVIEW)
class WildFlyPreviewIT extends WildFlyIT {

    @Override
    Product product() {
        return Product.WILDFLY_PREVIEW;
    }
}
