package io.tandem.it.servers.bare;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean, so that there is a container. */
@ApplicationScoped
public class Voice {

    public String answer() {
        return "still ";
    }
}
