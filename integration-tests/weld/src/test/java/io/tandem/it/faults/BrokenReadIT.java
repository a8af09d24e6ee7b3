package io.tandem.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.faults.Reader.Way;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.When;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A read whose back-end is killed throws, and so does every read after it: Hibernate's {@code find} answers null. */
@ParameterizedClass(name = "{0}")
@EnumSource(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenReadIT {

    private static final String READ = "(?is)select.*account";

    @Parameter
    Product product;

    private Database left;
    private FaultyProxy proxy;
    private Application application;
    private Reader reader;

    @BeforeParameterizedClassInvocation
    void boot() {
        left = product.create();
        left.execute(
                "create table Account(id bigint primary key, amount int)",
                "insert into Account values (1, 100), (2, 0)");
        proxy = new FaultyProxy(left.port());
        application = new ApplicationArchives("reads")
                .classes(Reader.class, Account.class)
                .connection("left", left.atPort(proxy.port()))
                .property("sql.twophase", "true")
                .start();
        reader = application.bean(Reader.class);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        application.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource
    void aReadOnAKilledConnectionThrowsAndSoDoEveryOther(Way way) {
        assertThatThrownBy(() -> application.inTransaction(() -> {
                    assertThat(reader.read(Way.JDBC)).isNotNull();
                    kill();
                    assertThatThrownBy(() -> reader.read(way)).isInstanceOf(Exception.class);
                    for (Way next : Way.values()) {
                        assertThatThrownBy(() -> reader.read(next))
                                .as("%s after %s", next, way)
                                .isInstanceOf(Exception.class);
                    }
                    throw new IllegalStateException("read enough");
                }))
                .hasMessage("read enough");
    }

    @ParameterizedTest
    @EnumSource
    void aRefreshOnAKilledConnectionThrows(Way after) {
        assertThatThrownBy(() -> application.inTransaction(() -> {
                    Callable<Object> refresh = reader.refresh();
                    kill();
                    if (after != Way.FIND) {
                        assertThatThrownBy(() -> reader.read(after)).isInstanceOf(Exception.class);
                    }
                    assertThatThrownBy(refresh::call).isInstanceOf(Exception.class);
                    throw new IllegalStateException("read enough");
                }))
                .hasMessage("read enough");
    }

    /** Out of a transaction a broken connection is not hidden either, nor used again; a reference reads nothing there. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "REFERENCE")
    void aReadOutsideATransactionThrows(Way way) {
        proxy.strike(When.REQUEST, READ, 1, FaultyProxy.Link::cut);

        assertThatThrownBy(() -> reader.read(way)).isInstanceOf(Exception.class);

        assertThat(proxy.struck()).isTrue();
    }

    private void kill() {
        proxy.strike(When.REQUEST, READ, 1, link -> product.kill(left, link));
    }
}
