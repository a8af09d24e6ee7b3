package io.tandem.it.tenants;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class RegionMap {

    String region() {
        return "coast";
    }
}
