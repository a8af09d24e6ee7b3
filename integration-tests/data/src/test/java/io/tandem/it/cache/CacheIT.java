package io.tandem.it.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second-level cache for each connection; the same entity in two of them has an entry in each. */
class CacheIT extends Scenario {

    private static final AtomicLong IDS = new AtomicLong();

    private long id;
    private Sessions sessions;

    CacheIT() {
        super("default", "archive", "uncached");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        for (String connection : new String[] {"default", "archive", "uncached"}) {
            String prefix = "sql.connection." + connection + ".";
            archives.property(prefix + "packages", Price.class.getPackageName())
                    .property(prefix + "hibernate.generate_statistics", "true");
            if (connection.equals("uncached")) {
                archives.property(prefix + "hibernate.cache.use_second_level_cache", "false");
            } else {
                archives.property(prefix + "hibernate.cache.region.factory_class", "jcache")
                        .property(prefix + "hibernate.javax.cache.missing_cache_strategy", "create");
            }
        }
    }

    @BeforeEach
    void prices() throws Exception {
        id = IDS.incrementAndGet();
        sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            int amount = 1;
            for (String connection : new String[] {"default", "archive", "uncached"}) {
                sessions.get(connection).persist(new Price(id, amount++));
            }
        });
    }

    @Test
    void entitiesAreReadFromTheCacheOfTheirConnection() {
        assertThat(read("default")).isEqualTo(1);
        assertThat(read("archive")).isEqualTo(2);
        statistics("default").clear();

        assertThat(read("default")).isEqualTo(1);
        assertThat(read("archive")).isEqualTo(2);

        assertThat(statistics("default").getSecondLevelCacheHitCount()).isEqualTo(1);
        assertThat(statistics("default").getPrepareStatementCount()).isZero();
    }

    @Test
    void aConnectionCanDoWithout() {
        read("uncached");
        statistics("uncached").clear();

        assertThat(read("uncached")).isEqualTo(3);

        assertThat(statistics("uncached").getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotCached() throws Exception {
        read("default");
        try {
            application.inTransaction(() -> {
                sessions.get("default").find(Price.class, id).amount = 99;
                sessions.get("default").flush();
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException expected) {
            assertThat(read("default")).isEqualTo(1);
        }
    }

    @Test
    void aBulkDeleteEmptiesTheCache() throws Exception {
        read("default");
        application.inTransaction(() ->
                sessions.get("default").createMutationQuery("delete from Price").executeUpdate());

        assertThat(sessions.get("default").find(Price.class, id)).isNull();
        assertThat(read("archive")).isEqualTo(2);
    }

    private int read(String connection) {
        return sessions.get(connection).find(Price.class, id).amount;
    }

    private Statistics statistics(String connection) {
        return application
                .bean(SessionFactory.class, Session.Literal.of(connection))
                .getStatistics();
    }
}
