package io.tandem.it.listeners;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Safe {

    String seal(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    String open(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
