package io.tandem.it.constraints;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Catalogue {

    boolean holds(String item) {
        return item.equals("lamp");
    }
}
