package io.tandem.quarkus.deployment;

import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageProxyDefinitionBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.tandem.internal.quarkus.Neighbours;
import io.tandem.internal.runtime.Tandem;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** What stands beside Tandem: other extensions, and a native image. */
public class Neighbourhood {

    private static final Logger LOG = Logger.getLogger("io.tandem");

    @BuildStep
    @Produce(ServiceStartBuildItem.class)
    void hibernateOrm(Capabilities capabilities) {
        boolean enabled = ConfigProvider.getConfig()
                .getOptionalValue(Neighbours.HIBERNATE_ORM_ENABLED, Boolean.class)
                .orElse(true);
        if (capabilities.isPresent(Capability.HIBERNATE_ORM) && !enabled) {
            LOG.warn(Neighbours.hibernateOrmOff());
        }
    }

    /** As far as it is known without a native image having been built. */
    @BuildStep
    void nativeImage(
            FoundBuildItem found,
            BuildProducer<ReflectiveClassBuildItem> reflective,
            BuildProducer<NativeImageProxyDefinitionBuildItem> proxies) {
        reflective.produce(ReflectiveClassBuildItem.builder(
                        found.contents().classes().classes().toArray(String[]::new))
                .constructors()
                .methods()
                .fields()
                .build());
        Tandem.types()
                .keySet()
                .forEach(type -> proxies.produce(new NativeImageProxyDefinitionBuildItem(type.getName())));
    }
}
