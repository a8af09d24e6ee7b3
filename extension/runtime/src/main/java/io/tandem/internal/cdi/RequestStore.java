package io.tandem.internal.cdi;

import io.tandem.internal.runtime.Tandem;
import jakarta.annotation.PreDestroy;

/** Tandem's part of a request; registered as {@code @RequestScoped}, which the class itself must not say twice. */
public class RequestStore {

    private final AutoCloseable content = Tandem.requestStore();

    /** What is kept. */
    public AutoCloseable content() {
        return content;
    }

    @PreDestroy
    void close() {
        try {
            content.close();
        } catch (Exception e) {
            throw new IllegalStateException("The sessions of the request could not all be closed", e);
        }
    }
}
