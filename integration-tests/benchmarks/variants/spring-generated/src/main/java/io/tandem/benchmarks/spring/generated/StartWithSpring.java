package io.tandem.benchmarks.spring.generated;

import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.OnlyStarted;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Spring Boot with Narayana and the generated entities, each unit with a database in memory. The starter is as it comes, with
 * its pool off, which is one for all data sources of the JVM and keeps ten connections whatever {@code pool.max-connections}
 * says: it hands the number on as an integer, and Narayana reads strings only. With it on, an eleventh unit waits for ever.
 */
public final class StartWithSpring implements OnlyStarted {

    private final ConfigurableApplicationContext context;

    public StartWithSpring(Databases none) {
        context = new SpringApplicationBuilder(ApplicationWithGeneratedUnits.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run();
    }

    @Override
    public void close() {
        context.close();
    }
}
