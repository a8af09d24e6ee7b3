package io.tandem.it.infrastructure.other;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Greeter {

    public String greeting() {
        return "hello from other";
    }
}
