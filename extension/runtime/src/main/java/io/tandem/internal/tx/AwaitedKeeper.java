package io.tandem.internal.tx;

import io.tandem.spi.Decision;
import io.tandem.spi.DecisionKeeper;
import io.tandem.spi.PlatformException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The decisions of a connection whose database has not answered yet: not to be known until it arrives. Thread-safe. */
final class AwaitedKeeper implements DecisionKeeper {

    private static final String ABSENT = "its database has not answered since the start";

    private final String connection;
    private volatile Optional<DecisionKeeper> arrived = Optional.empty();

    AwaitedKeeper(String connection) {
        this.connection = connection;
    }

    void arrived(DecisionKeeper keeper) {
        arrived = Optional.of(keeper);
    }

    @Override
    public String name() {
        return connection;
    }

    @Override
    public Decision settle(byte[] transaction) {
        return arrived.map(keeper -> keeper.settle(transaction))
                .orElseGet(() -> Decision.unknown(new PlatformException(ABSENT, null)));
    }

    @Override
    public List<Kept> kept() {
        return arrived.orElseThrow(() -> new PlatformException(ABSENT, null)).kept();
    }

    @Override
    public void forget(Collection<Kept> finished) {
        arrived.orElseThrow(() -> new PlatformException(ABSENT, null)).forget(finished);
    }
}
