package io.tandem.internal.demarcation;

import io.tandem.spi.Platform;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.Nullable;

/** A platform with one transaction at a time, whose commit ends as it is told. */
final class StandInPlatform implements Platform {

    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private boolean active;
    private int timeout;
    private @Nullable Exception commitFailure;

    void failAtCommit(Exception failure) {
        commitFailure = failure;
    }

    int timeout() {
        return timeout;
    }

    @Override
    public TransactionManager transactionManager() {
        return new Manager();
    }

    @Override
    public TransactionSynchronizationRegistry synchronizationRegistry() {
        return as(TransactionSynchronizationRegistry.class, (method, arguments) -> switch (method) {
            case "getTransactionStatus" -> status();
            case "getTransactionKey" -> active ? "tx-1" : null;
            case "getResource" -> resources.get(arguments[0]);
            case "putResource" -> resources.put(arguments[0], arguments[1]);
            case "registerInterposedSynchronization" -> synchronizations.add((Synchronization) arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private int status() {
        return active ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
    }

    private void end(int status) {
        active = false;
        synchronizations.forEach(each -> each.afterCompletion(status));
        synchronizations.clear();
        resources.clear();
    }

    private interface Call {
        @Nullable
        Object answer(String method, Object[] arguments);
    }

    private static <T> T as(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = call.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    private final class Manager implements TransactionManager {

        @Override
        public void begin() {
            active = true;
        }

        @Override
        public void commit()
                throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
            Exception failure = commitFailure;
            end(failure instanceof RollbackException ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED);
            if (failure instanceof RollbackException e) {
                throw e;
            } else if (failure instanceof HeuristicMixedException e) {
                throw e;
            } else if (failure instanceof SystemException e) {
                throw e;
            } else if (failure instanceof RuntimeException e) {
                throw e;
            }
        }

        @Override
        public void rollback() {
            end(Status.STATUS_ROLLEDBACK);
        }

        @Override
        public int getStatus() {
            return status();
        }

        @Override
        public Transaction getTransaction() {
            return as(Transaction.class, (method, arguments) -> synchronizations.add((Synchronization) arguments[0]));
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            timeout = Math.max(timeout, seconds);
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Transaction suspend() {
            return null;
        }

        @Override
        public void resume(Transaction transaction) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public String name() {
        return "stand-in";
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public void start(TransactionSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserTransaction userTransaction() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CommonDataSource> dataSource(String jndiName) {
        return Optional.empty();
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
