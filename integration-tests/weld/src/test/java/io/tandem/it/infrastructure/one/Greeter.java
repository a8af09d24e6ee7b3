package io.tandem.it.infrastructure.one;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Greeter {

    public String greeting() {
        return "hello from one";
    }
}
