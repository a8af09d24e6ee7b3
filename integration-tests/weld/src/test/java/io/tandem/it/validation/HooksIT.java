package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.Interceptor;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Test;

/** Applications that hang the wrong things into Hibernate, or in the wrong way. */
class HooksIT {

    private final ApplicationArchives application =
            new ApplicationArchives("hooks").connection("default", Setting.h2()).connection("warehouse", Setting.h2());

    @Test
    void twoInterceptorsOfOneConnectionAreRefused() {
        assertThat(application.classes(First.class, Producers.class).failure().message())
                .contains("TANDEM00273", "'warehouse'", "org.hibernate.Interceptor")
                .contains("HooksIT$First", "HooksIT$Producers.second");
    }

    @Connection("warehouse")
    static class First implements Interceptor {}

    @Dependent
    static class Producers {
        @Produces
        @Connection("warehouse")
        Interceptor second() {
            return new Interceptor() {};
        }
    }

    @Test
    void aStatementInspectorBesideTheSettingIsRefused() {
        String setting = "sql.connection.default.hibernate.session_factory.statement_inspector";
        assertThat(application
                        .classes(Inspecting.class)
                        .property(setting, Inspecting.class.getName())
                        .failure()
                        .message())
                .contains("TANDEM00273", "'default'", "StatementInspector", "HooksIT$Inspecting", setting);
    }

    @Connection
    static class Inspecting implements StatementInspector {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            return sql;
        }
    }

    @Test
    void anInterceptorForAnUnknownConnectionIsNamed() {
        assertThat(application.classes(Misspelt.class).failure().message())
                .contains("TANDEM00101", "'warehose'", "HooksIT$Misspelt", "Did you mean 'warehouse'?");
    }

    @Connection("warehose")
    static class Misspelt implements Interceptor {}

    @Test
    void anAnnotationThatMeansAConnectionSuppliesNothing() {
        assertThat(application.classes(Aliased.class).failure().message())
                .contains("TANDEM00274", "HooksIT$Aliased", "@Connection(\"warehouse\")");
    }

    @Connection("warehouse")
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface InWarehouse {}

    @Dependent
    @InWarehouse
    static class Aliased implements Interceptor {}

    @Test
    void aListenerThatCannotBeMadeIsNamedWithTheReason() {
        assertThat(application
                        .classes(Failing.class, Unproxyable.class)
                        .failure()
                        .message())
                .contains("TANDEM00275", "HooksIT$Failing", "no licence")
                .contains("HooksIT$Unproxyable", "@Singleton");
    }

    @Connection("warehouse")
    static class Failing implements Interceptor {
        Failing() {
            throw new IllegalStateException("no licence");
        }
    }

    @ApplicationScoped
    @Connection("warehouse")
    public static class Unproxyable implements PostInsertEventListener {
        @Override
        public void onPostInsert(PostInsertEvent event) {}

        @Override
        public boolean requiresPostCommitHandling(EntityPersister persister) {
            return false;
        }
    }
}
