package io.tandem.it.transactions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What would have been sent. */
@ApplicationScoped
class Mail {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    void send(String text) {
        sent.add(text);
    }

    List<String> sent() {
        return sent;
    }
}
