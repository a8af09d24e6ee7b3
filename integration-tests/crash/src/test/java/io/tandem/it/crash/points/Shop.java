package io.tandem.it.crash.points;

import io.tandem.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
public class Shop {

    private static final List<String> CONNECTIONS =
            List.of(System.getProperty("connections").split(","));

    @Inject
    Sessions sessions;

    @Transactional
    public void sell(long id) {
        CONNECTIONS.forEach(connection -> sessions.get(connection).persist(new Sale(id)));
    }
}
