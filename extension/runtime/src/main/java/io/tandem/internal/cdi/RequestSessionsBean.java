package io.tandem.internal.cdi;

import io.tandem.internal.orm.RequestSessions;
import jakarta.annotation.PreDestroy;

/** The sessions of one request; registered as {@code @RequestScoped}, which the class itself must not say twice. */
public class RequestSessionsBean {

    private final RequestSessions sessions = new RequestSessions();

    /** The sessions themselves. */
    public RequestSessions sessions() {
        return sessions;
    }

    @PreDestroy
    void close() {
        sessions.close();
    }
}
