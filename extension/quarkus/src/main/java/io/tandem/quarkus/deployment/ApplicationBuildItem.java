package io.tandem.quarkus.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;
import io.tandem.internal.quarkus.QuarkusApplication;

/** The application, as it will be when it runs. */
final class ApplicationBuildItem extends SimpleBuildItem {

    private final RuntimeValue<QuarkusApplication> value;

    ApplicationBuildItem(RuntimeValue<QuarkusApplication> value) {
        this.value = value;
    }

    RuntimeValue<QuarkusApplication> value() {
        return value;
    }
}
