package io.tandem.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One session per connection and transaction, whatever way it is asked for. */
class SessionPerTransactionIT extends Scenario {

    private Sessions sessions;
    private EntityManager articles;
    private EntityManager warehouse;

    SessionPerTransactionIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void beans() {
        sessions = application.bean(Sessions.class);
        articles = application.bean(EntityManager.class, Session.Literal.of("default"));
        warehouse = application.bean(EntityManager.class, Session.Literal.of("warehouse"));
    }

    @Test
    void everyWayLeadsToTheSameSession() throws Exception {
        application.inTransaction(() -> {
            Article article = new Article(1, "lamp");
            articles.persist(article);

            assertThat(sessions.get("default").find(Article.class, 1L)).isSameAs(article);
            assertThat(sessions.of(Article.class).contains(article)).isTrue();
            assertThat(sessions.of(article).contains(article)).isTrue();
            assertThat(application
                            .bean(org.hibernate.Session.class, Session.Literal.of("default"))
                            .find(Article.class, 1L))
                    .isSameAs(article);
            assertThat(articles.unwrap(org.hibernate.Session.class).contains(article))
                    .isTrue();
        });
    }

    @Test
    void anotherConnectionHasAnotherSession() throws Exception {
        application.inTransaction(() -> {
            Stock stock = new Stock(1);
            sessions.of(stock).persist(stock);

            assertThat(warehouse.contains(stock)).isTrue();
            assertThat(warehouse.unwrap(org.hibernate.Session.class))
                    .isNotSameAs(articles.unwrap(org.hibernate.Session.class));
        });
    }

    @Test
    void theNextTransactionHasANewSession() throws Exception {
        AtomicReference<Article> first = new AtomicReference<>(new Article(2, "chair"));
        application.inTransaction(() -> articles.persist(first.get()));
        application.inTransaction(() -> {
            assertThat(articles.contains(first.get())).isFalse();
            assertThat(articles.find(Article.class, 2L)).isNotNull().isNotSameAs(first.get());
        });
    }

    @Test
    void theSessionIsClosedWithItsTransaction() throws Exception {
        AtomicReference<SessionImplementor> session = new AtomicReference<>();
        application.inTransaction(() -> {
            session.set(articles.unwrap(SessionImplementor.class));
            assertThat(session.get().isOpen()).isTrue();
        });

        assertThat(session.get().isOpen()).isFalse();
    }

    @Test
    void theInjectedSessionIsOpenForAllItsLife() throws Exception {
        assertThat(articles.isOpen()).isTrue();
        application.inTransaction(() -> assertThat(articles.isOpen()).isTrue());
        assertThat(articles.isOpen()).isTrue();
    }

    @Test
    void saysWhetherItIsJoinedToATransaction() throws Exception {
        assertThat(articles.isJoinedToTransaction()).isFalse();
        application.inTransaction(
                () -> assertThat(articles.isJoinedToTransaction()).isTrue());
    }
}
