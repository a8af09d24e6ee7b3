package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;

/** Whether the library of pools that an application has will do. */
class AgroalTest {

    private static final String FACTORY =
            "io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier";

    @Test
    void theOneOfTheBuildWillDo() {
        assertThat(Agroal.present()).isTrue();
        assertThat(Agroal.tooOld()).isEmpty();
    }

    /** A frozen database would be waited for. */
    @Test
    void oneWithoutANetworkTimeoutIsTooOld() {
        ClassLoader older = new ByteBuddy()
                .subclass(Object.class)
                .name(FACTORY)
                .make()
                .load(null, ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded()
                .getClassLoader();

        assertThat(Agroal.tooOld(older))
                .hasValueSatisfying(place -> assertThat(place).contains(FACTORY));
    }

    @Test
    void noneIsNotPresent() {
        assertThat(Agroal.isPresent(ClassLoader.getPlatformClassLoader())).isFalse();
    }
}
