package io.tandem.it.tenants;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class CurrentShop {

    private volatile String name = "north";

    public String name() {
        return name;
    }

    void set(String shop) {
        name = shop;
    }
}
