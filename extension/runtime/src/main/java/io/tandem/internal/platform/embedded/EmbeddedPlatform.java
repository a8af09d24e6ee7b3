package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.coordinator.AddOutcome;
import com.arjuna.ats.arjuna.coordinator.BasicAction;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.tandem.internal.platform.server.Naming;
import io.tandem.spi.DecidingResource;
import io.tandem.spi.DecisionKeeper;
import io.tandem.spi.LogView;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.Nullable;

/** Narayana, started and stopped with the application; applications of one process share it. */
public final class EmbeddedPlatform implements Platform {

    private final List<RecoverableConnection> connections = new ArrayList<>();
    private final List<DecisionKeeper> keepers = new ArrayList<>();
    private @Nullable NarayanaService service;
    private int recovering;
    private boolean complete;
    // found by way of Narayana's properties, each time it is asked for
    private volatile @Nullable TransactionManager manager;

    @Override
    public String name() {
        return "embedded Narayana";
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public void start(TransactionSettings settings) {
        service = NarayanaService.acquire(settings);
    }

    @Override
    public TransactionManager transactionManager() {
        TransactionManager known = manager;
        if (known == null) {
            known = com.arjuna.ats.jta.TransactionManager.transactionManager();
            manager = known;
        }
        return known;
    }

    @Override
    public TransactionSynchronizationRegistry synchronizationRegistry() {
        return NarayanaService.synchronizationRegistry();
    }

    @Override
    public @Nullable Object activeTransaction() {
        return ActiveAction.ofThread();
    }

    @Override
    public UserTransaction userTransaction() {
        return com.arjuna.ats.jta.UserTransaction.userTransaction();
    }

    @Override
    public Optional<CommonDataSource> dataSource(String jndiName) {
        return Naming.dataSource(jndiName);
    }

    /**
     * Narayana's own beans look the manager up in JNDI and give up where there is a naming service that does not know it,
     * as in a servlet container.
     */
    @SuppressWarnings("BanJNDI")
    @Override
    public boolean needsTransactionBeans() {
        try {
            new InitialContext()
                    .lookup(jtaPropertyManager.getJTAEnvironmentBean().getTransactionManagerJNDIContext());
            return false;
        } catch (NoInitialContextException none) {
            return false;
        } catch (NamingException unknownThere) {
            return true;
        }
    }

    @Override
    public void recover(RecoverableConnection connection) {
        connections.add(connection);
    }

    @Override
    public boolean supportsDecidingResources() {
        return true;
    }

    @Override
    public void recover(DecisionKeeper keeper) {
        keepers.add(keeper);
        started().keep(keeper);
    }

    @Override
    public void enlistDeciding(DecidingResource resource) {
        BasicAction action = BasicAction.Current();
        if (action == null || action.add(new DecisionRecord(resource, action.get_uid())) != AddOutcome.AR_ADDED) {
            throw new PlatformException("another resource decides on the transaction already, or it ends", null);
        }
    }

    @Override
    public void recoverEarly() {
        List<RecoverableConnection> further = List.copyOf(connections.subList(recovering, connections.size()));
        recovering = connections.size();
        started().recover(further);
    }

    @Override
    public void startRecovery() {
        List<RecoverableConnection> early = List.copyOf(connections.subList(0, recovering));
        recoverEarly();
        // those who decide are all there now
        started().endEarlierLife(early);
        complete = true;
    }

    @Override
    public Optional<LogView> logView() {
        return started().logView();
    }

    @Override
    public void stop() {
        NarayanaService running = service;
        service = null;
        manager = null;
        if (running != null) {
            running.release(connections, keepers, complete);
        }
        connections.clear();
        keepers.clear();
        recovering = 0;
        complete = false;
    }

    private NarayanaService started() {
        if (service == null) {
            throw new IllegalStateException("The platform is not started");
        }
        return service;
    }
}
