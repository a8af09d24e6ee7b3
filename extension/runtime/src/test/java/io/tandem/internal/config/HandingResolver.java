package io.tandem.internal.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;

/** A resolver that knows a configuration of each class loader, and may hand out another object than the one it knows. */
final class HandingResolver extends ConfigProviderResolver {

    final Map<ClassLoader, Config> known = new HashMap<>();
    private final UnaryOperator<Config> made;
    private final UnaryOperator<Config> handed;

    private HandingResolver(UnaryOperator<Config> made, UnaryOperator<Config> handed) {
        this.made = made;
        this.handed = handed;
    }

    /** A new wrapper for each who asks, as on GlassFish. */
    static HandingResolver wrapping() {
        return new HandingResolver(UnaryOperator.identity(), config -> delegate(config, config));
    }

    /** The one that it knows, which can't be unwrapped. */
    static HandingResolver sealed() {
        return new HandingResolver(config -> delegate(config, null), UnaryOperator.identity());
    }

    private static Config delegate(Config config, @Nullable Config inside) {
        return (Config) Proxy.newProxyInstance(
                HandingResolver.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("unwrap")) {
                        if (inside == null) {
                            throw new IllegalArgumentException("nothing inside");
                        }
                        return inside;
                    }
                    try {
                        return method.invoke(config, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Config getConfig() {
        return getConfig(Thread.currentThread().getContextClassLoader());
    }

    @Override
    public Config getConfig(ClassLoader loader) {
        return handed.apply(known.computeIfAbsent(
                loader,
                none -> made.apply(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(Map.of("sql.twophase", "true"), "file", 100))
                        .build())));
    }

    @Override
    public ConfigBuilder getBuilder() {
        return new SmallRyeConfigBuilder();
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
        known.put(loader, config);
    }

    @Override
    public void releaseConfig(Config config) {
        known.values().removeIf(one -> one == config);
    }
}
