package io.tandem.internal.plan;

import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.MapProperties;
import io.tandem.internal.discovery.MappedClass;
import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** A plan in the making, for tests. */
final class Planning {

    private final List<String> properties = new ArrayList<>();
    private final Map<String, String> supplied = new TreeMap<>();
    private final Map<String, Boolean> twophaseByName = new HashMap<>();
    private final Map<String, MappedClass> mapped = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private Optional<Boolean> twophase = Optional.empty();

    /** Each of the connections has a database of its own. */
    static Planning withUrls(String... names) {
        Planning planning = new Planning();
        for (String name : names) {
            planning.key("sql.connection." + name + ".url", "jdbc:h2:mem:" + name);
        }
        return planning;
    }

    Planning key(String key, String value) {
        properties.add(key);
        properties.add(value);
        return this;
    }

    Planning supplied(String... names) {
        List.of(names).forEach(name -> supplied.put(name, "com.acme.Databases." + name));
        return this;
    }

    Planning twophase(boolean on) {
        twophase = Optional.of(on);
        return this;
    }

    Planning twophase(String name, boolean on) {
        twophaseByName.put(name, on);
        return this;
    }

    Planning mapped(MappedClass type) {
        mapped.put(type.className(), type);
        return this;
    }

    Planning asked(String name, String place) {
        requests.add(new Request(name, place));
        return this;
    }

    Plan plan(Class<?>... discovered) {
        ConfigReading reading = ConfigReader.read(MapProperties.of(properties.toArray(String[]::new)), Set.of());
        Assertions.assertThat(reading.problems()).isEmpty();
        List<String> names = Stream.concat(Arrays.stream(discovered).map(Class::getName), mapped.keySet().stream())
                .toList();
        return new Planner(facts(), reading.config(), new Bindings(supplied, twophase, twophaseByName))
                .plan(names, requests);
    }

    ReflectionFacts facts() {
        return new ReflectionFacts(Planning.class.getClassLoader(), mapped);
    }

    /** The texts of the problems of a plan. */
    List<String> problems(Class<?>... discovered) {
        return plan(discovered).problems().stream().map(Problem::text).toList();
    }
}
