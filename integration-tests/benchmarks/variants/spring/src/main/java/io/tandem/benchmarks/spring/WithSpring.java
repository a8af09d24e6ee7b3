package io.tandem.benchmarks.spring;

import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Variant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring Boot without a web server; each starter with its default settings, but for the size of its pools, and pools for Narayana. */
public final class WithSpring implements Variant {

    private final ConfigurableApplicationContext context;
    private final SpringShop shop;

    public WithSpring(Databases databases) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("first.url", databases.firstUrl());
        properties.put("second.url", databases.secondUrl());
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.jta.atomikos.datasource.max-pool-size", Databases.POOL_SIZE);
        properties.put("narayana.transactional-driver.pool.enabled", true);
        // narayana-spring-boot 3.5.0 hands it on as an integer, Narayana reads strings only: it stays at 10 for all
        // databases
        properties.put("narayana.transactional-driver.pool.max-connections", Databases.POOL_SIZE);
        context = new SpringApplicationBuilder(SpringApplicationWithTwoUnits.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
        shop = context.getBean(SpringShop.class);
    }

    @Override
    public void both(long id) {
        shop.both(id);
    }

    @Override
    public void one(long id) {
        shop.one(id);
    }

    @Override
    public void close() {
        context.close();
    }
}
