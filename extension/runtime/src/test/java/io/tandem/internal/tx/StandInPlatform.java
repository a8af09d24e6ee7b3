package io.tandem.internal.tx;

import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;

/** A platform with data sources and nothing else. */
final class StandInPlatform implements Platform {

    /** The name whose look-up fails. */
    static final String BROKEN = "java:/broken";

    private final boolean ownsTransactions;
    private DataSourceSupport support = DataSourceSupport.NONE;
    private boolean recovers = true;
    private final Map<String, CommonDataSource> bound = new HashMap<>();

    StandInPlatform(boolean ownsTransactions) {
        this.ownsTransactions = ownsTransactions;
    }

    StandInPlatform bind(String jndiName, CommonDataSource dataSource) {
        bound.put(jndiName, dataSource);
        return this;
    }

    StandInPlatform supporting(DataSourceSupport everywhere) {
        support = everywhere;
        return this;
    }

    StandInPlatform notRecovering() {
        recovers = false;
        return this;
    }

    @Override
    public DataSourceSupport support(DataSource dataSource) {
        if (!recovers) {
            throw new PlatformException("it is not recovered", null);
        }
        return support;
    }

    /** What opens databases on it. */
    Databases databases() {
        return new Databases(
                this,
                UnsafeCommit.FAIL,
                StandInPlatform.class.getClassLoader(),
                new Participations(this, () -> {}),
                Optional.empty());
    }

    @Override
    public String name() {
        return "stand-in";
    }

    @Override
    public boolean ownsTransactions() {
        return ownsTransactions;
    }

    @Override
    public Optional<CommonDataSource> dataSource(String jndiName) {
        if (jndiName.equals(BROKEN)) {
            throw new PlatformException("The look-up failed: no answer", null);
        }
        return Optional.ofNullable(bound.get(jndiName));
    }

    @Override
    public void start(TransactionSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransactionManager transactionManager() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransactionSynchronizationRegistry synchronizationRegistry() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserTransaction userTransaction() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void recover(RecoverableConnection connection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void startRecovery() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException();
    }
}
