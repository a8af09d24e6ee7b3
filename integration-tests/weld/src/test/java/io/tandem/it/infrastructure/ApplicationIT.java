package io.tandem.it.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.infrastructure.one.Greeter;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Each application has its own beans and its own configuration, and needs no connection to start. */
class ApplicationIT {

    @Test
    void hasTheBeansOfItsArchivesOnly() {
        try (Application one = greeting("first")) {
            assertThat(one.bean(Greeter.class).greeting()).isEqualTo("hello from one");
            assertThatThrownBy(() -> one.bean(io.tandem.it.infrastructure.other.Greeter.class))
                    .isInstanceOf(UnsatisfiedResolutionException.class);
        }
    }

    @Test
    void hasAConfigurationOfItsOwn() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        for (String value : new String[] {"first", "second"}) {
            try (Application application = greeting(value)) {
                assertThat(application.directory()).exists();
                assertThat(ConfigProvider.getConfig().getValue("greeting", String.class))
                        .isEqualTo(value);
            }
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private static Application greeting(String value) {
        return new ApplicationArchives("greeting")
                .packageOf(Greeter.class)
                .property("greeting", value)
                .start();
    }
}
