package io.tandem.it.crash.kills;

import io.tandem.it.support.FaultyProxy.Link;
import io.tandem.it.support.FaultyProxy.When;

/** What can happen to the bank. */
enum FaultKind {
    /** The application is killed and started again. */
    JVM_KILLED {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.killApplication();
            bank.startApplication();
        }
    },
    /** The application is killed with a commit of its on the way to a server, which never gets it; and started again. */
    JVM_KILLED_AT_COMMIT {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.proxy(fault.connection()).strike(When.REQUEST, ANY_COMMIT, 1, link -> {
                link.cut();
                bank.killApplication();
            });
            bank.awaitDeath();
            bank.startApplication();
        }
    },
    /** A database server ends at once, and is back after a while. */
    SERVER_KILLED {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.server(fault.connection()).kill();
            MortalBank.elapse(fault.length());
            bank.server(fault.connection()).restart();
        }
    },
    /** A database server stands still for a while. */
    SERVER_FROZEN {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.server(fault.connection()).freeze();
            MortalBank.elapse(fault.length());
            bank.server(fault.connection()).thaw();
        }
    },
    /** The network drops all connections to a server. */
    CONNECTIONS_CUT {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.proxy(fault.connection()).cutAll();
        }
    },
    /** The network drops a connection before its commit reaches the server. */
    COMMIT_LOST {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.proxy(fault.connection()).strike(When.REQUEST, COMMIT, 1, Link::cut);
            MortalBank.elapse(fault.length());
        }
    },
    /** The network drops a connection when its commit was executed. */
    COMMIT_UNANSWERED {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.proxy(fault.connection()).strike(When.ANSWER, COMMIT, 1, Link::cut);
            MortalBank.elapse(fault.length());
        }
    },
    /** The network drops a connection when its prepare was executed. */
    PREPARE_UNANSWERED {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.proxy(fault.connection()).strike(When.ANSWER, PREPARE, 1, Link::cut);
            MortalBank.elapse(fault.length());
        }
    },
    /** A server ends some of its sessions. */
    SESSIONS_KILLED {
        @Override
        void befall(MortalBank bank, Fault fault) {
            bank.killSessions(fault.connection());
        }
    };

    private static final String ANY_COMMIT = "COMMIT";
    private static final String COMMIT = "COMMIT PREPARED|XA COMMIT";
    private static final String PREPARE = "PREPARE TRANSACTION|XA PREPARE";

    /** Makes it happen; when it returns, everything is up again. */
    abstract void befall(MortalBank bank, Fault fault);
}
