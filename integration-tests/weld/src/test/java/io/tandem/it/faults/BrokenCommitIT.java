package io.tandem.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.PostgresServers;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection to one of two databases breaks while its branch ends: what the caller hears is true, both databases agree
 * within seconds, and nothing stays prepared or in the log.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenCommitIT {

    /** Recovery's period is longer: what is in doubt does not wait for it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private static final Duration BOUND = Duration.ofSeconds(20);

    @Parameter
    Product product;

    private Database left;
    private Database right;
    private FaultyProxy proxy;
    private Application application;
    private Transfers transfers;
    private TransactionManager transactions;
    private long id;
    /** What the log keeps of outcomes that are really unknown. */
    private final Set<Path> unknown = new HashSet<>();

    @BeforeParameterizedClassInvocation
    void boot() {
        left = product.create();
        right = PostgresServers.create(1);
        left.execute("create table Transfer(id bigint primary key)");
        right.execute("create table Transfer(id bigint primary key)");
        proxy = new FaultyProxy(left.port());
        application = new ApplicationArchives("faults")
                .classes(Transfers.class)
                .connection("left", left.atPort(proxy.port()))
                .connection("right", right)
                .property("sql.twophase", "true")
                // each decision a file, to be counted
                .property("sql.transaction.log", "file")
                .start();
        transfers = application.bean(Transfers.class);
        transactions = application.bean(TransactionManager.class);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        application.close();
        proxy.close();
    }

    /** An idle connection of the pool may have been killed with the others. */
    @AfterEach
    void sellsOn() {
        assertThat(proxy.struck()).as("the fault happened").isTrue();
        await().atMost(AT_ONCE).ignoreExceptions().until(() -> {
            id++;
            application.inTransaction(this::both);
            return isOn(left) && isOn(right);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBreakAtTheCommitIsACommit(Breakage breakage) throws Exception {
        id++;
        breaks(breakage, product.commit);

        application.inTransaction(this::both);

        await().atMost(AT_ONCE).until(() -> isOn(left) && isOn(right));
        nothingIsInDoubt();
    }

    /** MariaDB undoes with its connection what is prepared and empty, and calls that a rollback when it is to commit. */
    @ParameterizedTest
    @EnumSource
    void aBreakAtTheCommitOfAWriteThatChangedNothingIsACommit(Breakage breakage) throws Exception {
        id++;
        breaks(breakage, product.commit);

        application.inTransaction(() -> {
            transfers.nothing();
            transfers.right(id);
        });

        assertThat(isOn(right)).isTrue();
        nothingIsInDoubt();
    }

    @ParameterizedTest
    @EnumSource
    void aBreakAtThePrepareIsARollback(Breakage breakage) {
        id++;
        breaks(breakage, product.prepare);

        assertThatExceptionOfType(RollbackException.class).isThrownBy(() -> application.inTransaction(this::both));

        await().atMost(AT_ONCE).until(() -> left.inDoubt() + right.inDoubt() == 0);
        assertThat(isOn(left)).isFalse();
        assertThat(isOn(right)).isFalse();
        nothingIsInDoubt();
    }

    @ParameterizedTest
    @EnumSource
    void aBreakAtTheRollbackOfWhatIsPreparedIsARollback(Breakage breakage) {
        id++;
        breaks(breakage, product.rollback);

        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> application.inTransaction(() -> {
                    both();
                    transactions.getTransaction().enlistResource(new VotesNo());
                }));

        await().atMost(AT_ONCE).until(() -> left.inDoubt() + right.inDoubt() == 0);
        assertThat(isOn(left)).isFalse();
        assertThat(isOn(right)).isFalse();
        nothingIsInDoubt();
    }

    /** Nobody can be asked about it: there is no branch. */
    @ParameterizedTest
    @EnumSource
    void aBreakAtTheCommitOfOneConnectionIsUnknown(Breakage breakage) {
        id++;
        breaks(breakage, product.commitOnePhase);

        assertThatExceptionOfType(HeuristicMixedException.class)
                .isThrownBy(() -> application.inTransaction(() -> transfers.left(id)));

        await().atMost(AT_ONCE).until(() -> isOn(left) == (breakage.when == FaultyProxy.When.ANSWER));
        unknown.addAll(decisions());
    }

    @ParameterizedTest
    @EnumSource
    void aBreakBeforeAnythingIsPreparedIsARollback(Breakage breakage) {
        id++;
        breaks(breakage, "insert into");

        // the statement may have its answer just before the session ends; then the prepare is what fails
        assertThatCode(() -> application.inTransaction(this::both))
                .isInstanceOfAny(java.sql.SQLException.class, RollbackException.class);

        assertThat(isOn(left)).isFalse();
        assertThat(isOn(right)).isFalse();
        nothingIsInDoubt();
    }

    private void both() throws Exception {
        transfers.left(id);
        transfers.right(id);
    }

    private void breaks(Breakage breakage, String statement) {
        proxy.strike(breakage.when, statement, 1, link -> breakage.befall(product, left, link));
    }

    private boolean isOn(Database side) {
        return side.rows("Transfer where id = " + id) == 1;
    }

    private void nothingIsInDoubt() {
        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(left.inDoubt() + right.inDoubt()).isZero();
            assertThat(decisions()).allMatch(unknown::contains);
        });
    }

    private List<Path> decisions() {
        try (Stream<Path> files = Files.walk(application.directory().resolve("log"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("AtomicAction"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
