package io.tandem.it.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import org.junit.jupiter.api.Test;

class ReadIT extends OutsideScenario {

    @Test
    void finds() {
        assertThat(pages.find(Page.class, 1L).text).isEqualTo("once");
        assertThat(pages.find(Page.class, 2L)).isNull();
    }

    @Test
    void queries() {
        assertThat(pages.createQuery("select p.text from Page p", String.class).getResultList())
                .containsExactly("once");
        assertThat(pages.createQuery("from Page p where p.id = :id", Page.class)
                        .setParameter("id", 1L)
                        .getSingleResult()
                        .text)
                .isEqualTo("once");
        assertThat(pages.createNativeQuery("select text from Page").getSingleResult())
                .isEqualTo("once");
    }

    @Test
    void queriesByCriteria() {
        CriteriaQuery<Page> all = pages.getCriteriaBuilder().createQuery(Page.class);
        all.from(Page.class);

        assertThat(pages.createQuery(all).getResultList()).hasSize(1);
    }

    @Test
    void aQueryKeepsItsSessionUntilItsResult() {
        TypedQuery<Page> query = pages.createQuery("from Page p where p.id = :id", Page.class);
        pages.find(Page.class, 1L);
        query.setParameter("id", 1L);
        query.setMaxResults(1);

        assertThat(query.getResultList()).hasSize(1);
    }

    @Test
    void eachReadSeesWhatIsThereNow() {
        assertThat(pages.find(Page.class, 1L).text).isEqualTo("once");
        database("library").execute("update Page set text = 'twice'");

        assertThat(pages.find(Page.class, 1L).text).isEqualTo("twice");
    }

    @Test
    void readsStateless() {
        assertThat(stateless.get(Page.class, 1L).text).isEqualTo("once");
        assertThat(stateless.createQuery("from Page", Page.class).getResultList())
                .hasSize(1);
    }

    @Test
    void keepsNoConnection() {
        for (int i = 0; i < 100; i++) {
            pages.find(Page.class, 1L);
            pages.createQuery("from Page", Page.class).getResultList();
            stateless.get(Page.class, 1L);
        }
        assertThat(pages.find(Page.class, 1L)).isNotNull();
    }

    @Test
    void aStreamNeedsATransactionOrARequest() {
        assertThatThrownBy(() -> pages.createQuery("from Page", Page.class).getResultStream())
                .hasMessageContaining("library");
    }

    @Test
    void aStreamIsReadInATransaction() throws Exception {
        application.inTransaction(
                () -> assertThat(pages.createQuery("from Page", Page.class).getResultStream())
                        .hasSize(1));
    }
}
