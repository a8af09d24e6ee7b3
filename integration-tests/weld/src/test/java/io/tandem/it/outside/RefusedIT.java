package io.tandem.it.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The life of a session and its transaction are not the application's to steer. */
class RefusedIT extends OutsideScenario {

    @Test
    void closeIsRefused() throws Exception {
        assertThatThrownBy(() -> pages.close())
                .hasMessageContaining("TANDEM00311")
                .hasMessageContaining("library");
        assertThatThrownBy(() -> stateless.close())
                .hasMessageContaining("close")
                .hasMessageContaining("library");
        application.inTransaction(() -> assertThatThrownBy(() -> pages.close()).hasMessageContaining("close"));

        assertThat(pages.find(Page.class, 1L)).isNotNull();
    }

    @Test
    void getTransactionIsRefused() throws Exception {
        assertThatThrownBy(() -> pages.getTransaction())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("getTransaction");
        application.inTransaction(
                () -> assertThatThrownBy(() -> pages.getTransaction()).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void beginTransactionIsRefused() throws Exception {
        Session session = application.bean(Session.class, io.tandem.Session.Literal.of("library"));

        assertThatThrownBy(session::beginTransaction).hasMessageContaining("library");
        assertThatThrownBy(stateless::beginTransaction).hasMessageContaining("library");
    }
}
