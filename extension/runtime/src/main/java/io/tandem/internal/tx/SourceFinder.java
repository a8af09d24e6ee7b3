package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.JdbcUrl;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import java.sql.Driver;
import java.util.Optional;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/** Finds where the connections of a connection come from: code, JNDI, or an address. */
final class SourceFinder {

    private final ConnectionPlan plan;
    private final ConnectionConfig config;
    private final Platform platform;
    private final ClassLoader loader;

    SourceFinder(ConnectionPlan plan, Platform platform, ClassLoader loader) {
        this.plan = plan;
        this.config = plan.config();
        this.platform = platform;
        this.loader = loader;
    }

    Source find(Optional<CommonDataSource> supplied) {
        Source source = search(supplied);
        if (source instanceof Source.Managed) {
            return source;
        }
        if (source instanceof Source.Xa && !platform.recoversOwnPools()) {
            throw new DatabaseException(CONFIGURATION.poolNotRecovered(plan.name(), platform.name()));
        }
        if (!Agroal.present()) {
            throw new DatabaseException(CONFIGURATION.agroalMissing(plan.name()));
        }
        Agroal.tooOld().ifPresent(place -> {
            throw new DatabaseException(CONFIGURATION.agroalTooOld(plan.name(), place));
        });
        return source;
    }

    private Source search(Optional<CommonDataSource> supplied) {
        if (supplied.isPresent()) {
            return ofObject(
                    supplied.get(),
                    "the data source supplied for it ("
                            + supplied.get().getClass().getName() + ")",
                    "Supply a javax.sql.XADataSource");
        }
        if (config.datasource().isPresent()) {
            String jndiName = config.datasource().get();
            return ofObject(lookUp(jndiName), "'" + jndiName + "'", "Define it as an XA data source");
        }
        String url = config.url().orElseThrow(() -> new IllegalStateException("Not bound: " + plan.name()));
        return config.driver().map(driver -> ofDriver(url, driver)).orElseGet(() -> ofUrl(url));
    }

    private CommonDataSource lookUp(String jndiName) {
        try {
            return platform.dataSource(jndiName)
                    .orElseThrow(
                            () -> new DatabaseException(CONFIGURATION.noSuchDataSource(plan.name(), jndiName, "")));
        } catch (PlatformException e) {
            throw new DatabaseException(
                    CONFIGURATION.noSuchDataSource(plan.name(), jndiName, " " + e.getMessage() + "."), e);
        }
    }

    private Source ofObject(CommonDataSource dataSource, String what, String remedy) {
        if (dataSource instanceof XADataSource xa && plan.twophase()) {
            return new Source.Xa(xa);
        }
        if (!platform.ownsTransactions() && dataSource instanceof DataSource serverOwned) {
            DataSourceSupport support = support(serverOwned, what);
            if (support == DataSourceSupport.TWO_PHASE
                    || (support == DataSourceSupport.ONE_PHASE && !plan.twophase())) {
                return new Source.Managed(serverOwned, plan.twophase());
            }
        }
        // its branches would be unknown to recovery, so never under two-phase commit
        if (!plan.twophase() && dataSource instanceof DataSource agroal && Agroal.enlistsItself(agroal)) {
            return new Source.Managed(agroal, false);
        }
        if (plan.twophase()) {
            throw new DatabaseException(CONFIGURATION.notXa(plan.name(), what, remedy));
        }
        if (dataSource instanceof DataSource plain) {
            return new Source.Pooled(plain);
        }
        if (dataSource instanceof XADataSource xa) {
            return new Source.Local(new XaAsLocal(xa));
        }
        throw new DatabaseException(CONFIGURATION.noUsableDataSource(plan.name(), what, remedy));
    }

    private DataSourceSupport support(DataSource dataSource, String what) {
        try {
            return platform.support(dataSource);
        } catch (PlatformException e) {
            if (plan.twophase()) {
                throw new DatabaseException(
                        CONFIGURATION.notRecovered(plan.name(), what, String.valueOf(e.getMessage())), e);
            }
            return DataSourceSupport.ONE_PHASE;
        }
    }

    private Source ofUrl(String url) {
        DatabaseTraits traits = DatabaseTraits.ofUrl(url)
                .orElseThrow(() -> new DatabaseException(CONFIGURATION.unknownDatabase(
                        plan.name(), new JdbcUrl(url).masked(), DatabaseTraits.prefixes())));
        if (plan.twophase() && traits.xaDataSource().isEmpty()) {
            throw new DatabaseException(CONFIGURATION.notXa(
                    plan.name(), traits.product() + " has no XA and its driver", "Use a database that has it"));
        }
        String driver = plan.twophase() ? traits.xaDataSource().orElseThrow() : traits.driver();
        if (DriverClass.isPresent(driver, loader)) {
            return ofDriver(url, driver);
        }
        throw new DatabaseException(
                CONFIGURATION.driverMissing(plan.name(), new JdbcUrl(url).masked(), driver, traits.artifact()));
    }

    private Source ofDriver(String url, String driver) {
        try {
            Object instance = DriverClass.instantiate(driver, loader);
            String address = OwnSockets.address(url, instance.getClass());
            if (instance instanceof CommonDataSource dataSource) {
                DriverClass.configure(dataSource, address, config);
            }
            if (instance instanceof XADataSource xa && (plan.twophase() || !(instance instanceof DataSource))) {
                return plan.twophase() ? new Source.Xa(xa) : new Source.Local(new XaAsLocal(xa));
            }
            if (plan.twophase()) {
                throw new DatabaseException(CONFIGURATION.notXa(
                        plan.name(),
                        driver,
                        "Name the database's XADataSource in 'sql.connection." + plan.name() + ".driver'"));
            }
            if (instance instanceof DataSource plain) {
                return new Source.Local(plain);
            }
            if (instance instanceof Driver plain) {
                return new Source.Local(new DriverDataSource(plain, address, config));
            }
            throw new DatabaseException(
                    CONFIGURATION.driverUnusable(plan.name(), driver, "it is neither a driver nor a data source"));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new DatabaseException(CONFIGURATION.driverUnusable(plan.name(), driver, e.toString()), e);
        }
    }
}
