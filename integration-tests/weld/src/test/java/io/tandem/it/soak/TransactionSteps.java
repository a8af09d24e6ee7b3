package io.tandem.it.soak;

import static io.tandem.it.soak.Worker.check;

import io.tandem.Savepoint;
import io.tandem.TransactionRolledBackException;
import io.tandem.it.soak.Worker.Step;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Transactions that end in each of the ways. */
final class TransactionSteps {

    static final Map<String, Step> ALL = new TreeMap<>(Map.of(
            "inner commits", TransactionSteps::innerCommits,
            "inner rolls back", TransactionSteps::innerRollsBack,
            "exception", TransactionSteps::exception,
            "rollback-only", TransactionSteps::rollbackOnly,
            "callbacks", TransactionSteps::callbacks,
            "savepoint", TransactionSteps::savepoint,
            "retry", TransactionSteps::retry,
            "violation at flush", TransactionSteps::violationAtFlush,
            "violation at commit", TransactionSteps::violationAtCommit));

    private TransactionSteps() {}

    private static void persist(Worker worker, long id, String text) {
        worker.doors.shop().persist(worker.sale(id, text));
        worker.doors.warehouse().persist(worker.twin(id, text));
    }

    private static void innerCommits(Worker worker) {
        long outer = worker.newId();
        long inner = worker.newId();
        String text = worker.words();
        rolledBack(() -> worker.doors.transactions().run(() -> {
            persist(worker, outer, text);
            worker.doors.transactions().requiringNew().run(() -> {
                check(worker.doors.shop().find(Sale.class, outer) == null, "the outer transaction is seen");
                persist(worker, inner, text);
            });
            throw new Refusal();
        }));
        worker.expect(inner, text);
    }

    private static void innerRollsBack(Worker worker) {
        long outer = worker.newId();
        long inner = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            persist(worker, outer, text);
            rolledBack(() -> worker.doors.transactions().requiringNew().run(() -> {
                persist(worker, inner, text);
                throw new Refusal();
            }));
        });
        worker.expect(outer, text);
    }

    private static void exception(Worker worker) {
        rolledBack(() -> worker.doors.annotated(() -> {
            persist(worker, worker.newId(), "never");
            worker.doors.shop().flush();
            worker.doors.warehouse().flush();
            throw new Refusal();
        }));
    }

    private static void rollbackOnly(Worker worker) {
        try {
            worker.doors.transactions().run(() -> {
                persist(worker, worker.newId(), "never");
                setRollbackOnly(worker);
            });
            throw new AssertionError("committed");
        } catch (TransactionRolledBackException expected) {
            check(worker.doors.sessions().get("default").isOpen(), "closed");
        }
    }

    private static void setRollbackOnly(Worker worker) {
        try {
            worker.doors.manager().setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void callbacks(Worker worker) {
        List<String> called = new ArrayList<>();
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            persist(worker, id, text);
            worker.doors
                    .transactions()
                    .afterCommit(() ->
                            called.add(worker.doors.shop().find(Sale.class, id).text(worker.tag)));
            worker.doors.transactions().afterRollback(() -> called.add("rolled back"));
        });
        check(called.equals(List.of(text)), "called: " + called);
        worker.expect(id, text);
    }

    private static void savepoint(Worker worker) {
        long first = worker.newId();
        long second = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            persist(worker, first, text);
            try (Savepoint savepoint = worker.doors.sessions().savepoint()) {
                persist(worker, worker.newId(), "never");
                worker.doors.shop().flush();
                savepoint.rollback();
            }
            persist(worker, second, text);
        });
        worker.expect(first, text);
        worker.expect(second, text);
    }

    private static void retry(Worker worker) {
        long id = worker.newId();
        String text = worker.words();
        List<String> attempts = new ArrayList<>();
        worker.doors.retried(() -> {
            attempts.add("again");
            persist(worker, id, text);
            worker.doors.shop().flush();
            if (attempts.size() == 1) {
                throw new PersistenceException(new SQLException("as if", "40001"));
            }
        });
        check(attempts.size() == 2, "attempts: " + attempts);
        worker.expect(id, text);
    }

    private static void violationAtFlush(Worker worker) {
        try {
            worker.doors.transactions().run(() -> {
                long id = worker.newId();
                persist(worker, id, "never");
                worker.doors.shop().flush();
                worker.doors.statelessShop().insert(worker.sale(id, "never"));
            });
            throw new AssertionError("committed");
        } catch (PersistenceException expected) {
            check(expected.getMessage().contains("sale_pkey"), expected.getMessage());
        }
    }

    /** The second database refuses when it prepares; the first has nothing to object. */
    private static void violationAtCommit(Worker worker) {
        try {
            worker.doors.transactions().run(() -> {
                long id = worker.newId();
                Twin twin = worker.twin(id, "never");
                twin.code = Worker.COMMON;
                worker.doors.shop().persist(worker.sale(id, "never"));
                worker.doors.warehouse().persist(twin);
                worker.doors.warehouse().flush();
            });
            throw new AssertionError("committed");
        } catch (TransactionRolledBackException expected) {
            check(expected.getMessage().contains("TANDEM00341"), expected.getMessage());
        }
    }

    private static void rolledBack(Runnable work) {
        try {
            work.run();
        } catch (Refusal expected) {
            return;
        }
        throw new AssertionError("committed");
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
