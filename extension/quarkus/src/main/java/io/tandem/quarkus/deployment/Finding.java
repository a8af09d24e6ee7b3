package io.tandem.quarkus.deployment;

import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.tandem.Connection;
import io.tandem.internal.cdi.SuppliedParticipants;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.PropertySource;
import io.tandem.internal.discovery.ClassDiscovery;
import io.tandem.internal.discovery.DiscoveredClasses;
import io.tandem.internal.plan.OwnConnections;
import io.tandem.internal.quarkus.DataSourceKeys;
import io.tandem.spi.SettingFamily;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Looks an application through, once. */
final class Finding {

    private final IndexView index;
    private final IndexView computing;

    /**
     * @param index of the application and the libraries that were indexed
     * @param computing the same, which finds other classes too when they are asked for
     */
    Finding(IndexView index, IndexView computing) {
        this.index = index;
        this.computing = computing;
    }

    FoundBuildItem.Contents in(BeanDiscoveryFinishedBuildItem beans, List<JdbcDataSourceBuildItem> jdbc) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        NamedBy connection = new NamedBy(DotName.createSimple(Connection.class), computing);
        DiscoveredClasses classes = ClassDiscovery.known(loader, new MappedClasses(connection).in(index));
        IndexedFacts facts = new IndexedFacts(computing, classes.mapped());
        InjectedSessions injected = new InjectedSessions(computing, beans.getInjectionPoints());
        Supplied supplied = new Supplied(computing);
        Map<String, String> dataSourceBeans = supplied.dataSources(beans.getBeans());
        Map<String, String> hooks = supplied.hooks(beans.getBeans());
        Map<String, String> hookedNames = hookedNames(supplied, beans.getBeans(), hooks);

        NavigableSet<String> names = new TreeSet<>(OwnConnections.in(classes.classes(), facts));
        if (!classes.classes().isEmpty()) {
            names.add(Connection.DEFAULT);
        }
        names.addAll(injected.requests().values());
        names.addAll(dataSourceBeans.keySet());
        names.addAll(hookedNames.values());
        Set<String> dataSources = jdbc.stream()
                .map(each -> each.isDefault() ? Connection.DEFAULT : each.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        ResolvedProperties properties = new ResolvedProperties(PropertySource.of(loader));
        List<SettingFamily> families = SuppliedParticipants.settings(loader);
        ConfigReading config = DataSourceKeys.lead(ConfigReader.read(properties, names, families), names, dataSources);
        names.addAll(config.config().names());
        return new FoundBuildItem.Contents(
                classes,
                facts,
                config,
                injected,
                names,
                dataSourceBeans,
                hooks,
                hookedNames,
                dataSources,
                await(families, properties));
    }

    private static boolean await(List<SettingFamily> families, ResolvedProperties properties) {
        return families.stream()
                .flatMap(family -> family.settings().stream())
                .anyMatch(setting -> properties.awaitsStart(setting.key()));
    }

    private static Map<String, String> hookedNames(
            Supplied supplied, Collection<BeanInfo> beans, Map<String, String> hooks) {
        Map<String, String> names = new TreeMap<>();
        for (BeanInfo bean : beans) {
            String place = hooks.get(bean.getIdentifier());
            if (place != null) {
                supplied.connection(bean).ifPresent(name -> names.put(place, name));
            }
        }
        return names;
    }
}
