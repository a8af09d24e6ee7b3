package io.tandem.it.support;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * One running application on Weld SE: its own archives, its own configuration, its own container. Until it is closed it
 * is the application of the thread that started it.
 */
public final class Application implements AutoCloseable {

    private final ArchiveLoader loader;
    private final ClassLoader tests;
    private final Path directory;
    private SeContainer container;

    private Application(ApplicationArchives archives) {
        tests = Thread.currentThread().getContextClassLoader();
        directory = archives.directory();
        loader = new ArchiveLoader(archives.write(), tests);
    }

    static Application start(ApplicationArchives archives) {
        Application application = new Application(archives);
        Thread.currentThread().setContextClassLoader(application.loader);
        try {
            application.container = SeContainerInitializer.newInstance()
                    .setClassLoader(application.loader)
                    .initialize();
            return application;
        } catch (RuntimeException | Error e) {
            application.leave();
            throw e;
        }
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type, Annotation... qualifiers) {
        return container.select(type, qualifiers).get();
    }

    /** Runs work in a transaction of its own, rolled back when it throws. */
    public void inTransaction(Work work) throws Exception {
        TransactionManager transactions = bean(TransactionManager.class);
        transactions.begin();
        try {
            work.run();
        } catch (Exception | Error e) {
            transactions.rollback();
            throw e;
        }
        transactions.commit();
    }

    /** Where the application keeps its transaction log and everything else. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            container.close();
        } finally {
            leave();
        }
    }

    private void leave() {
        ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig(loader));
        Thread.currentThread().setContextClassLoader(tests);
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something to do in a transaction. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
