package io.tandem.jms.internal;

import static io.tandem.jms.internal.JmsMessages.JMS;

import io.tandem.jms.Broker;
import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import jakarta.enterprise.inject.Instance;
import jakarta.jms.XAConnectionFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A broker, as a participant. Thread-safe. */
final class BrokerParticipant implements TransactionParticipant {

    private static final String NAME = "jms";

    private final String broker;
    private final Collection<String> injectedBy;
    private final Collection<String> known;
    private final Supplier<Instance<XAConnectionFactory>> factories;
    private volatile @Nullable Running running;

    private record Running(Contexts contexts, ParticipantContext transactions) {}

    /**
     * @param injectedBy who wants to use it
     * @param known the brokers that there are
     * @param factories those that are supplied for this one
     */
    BrokerParticipant(
            String broker,
            Collection<String> injectedBy,
            Collection<String> known,
            Supplier<Instance<XAConnectionFactory>> factories) {
        this.broker = broker;
        this.injectedBy = injectedBy;
        this.known = known;
        this.factories = factories;
    }

    String broker() {
        return broker;
    }

    @Override
    public String name() {
        return broker.equals(Broker.DEFAULT) ? NAME : NAME + "-" + broker;
    }

    @Override
    public List<String> problems() {
        Instance<XAConnectionFactory> found = factories.get();
        if (found.isUnsatisfied()) {
            return List.of(JMS.noFactory(broker, injectedBy, known));
        }
        if (found.isAmbiguous()) {
            return List.of(JMS.severalFactories(
                    broker,
                    found.handlesStream()
                            .map(handle -> handle.getBean().toString())
                            .sorted()
                            .toList()));
        }
        return List.of();
    }

    /** A broker that is away now may come back: it is not asked for. */
    @Override
    public void start(ParticipantContext transactions) {
        running = new Running(new Contexts(broker, factories.get().get()), transactions);
    }

    @Override
    public PreparedShares open() {
        return new PreparedMessages(running().contexts().open());
    }

    @Override
    public void stop() {
        Running stopped = running;
        running = null;
        if (stopped != null) {
            stopped.contexts().close();
        }
    }

    /** The running transaction's share. */
    BrokerShare share() {
        Running now = running();
        Optional<BrokerShare> joined = now.transactions().current(BrokerShare.class);
        return joined.orElseGet(() -> join(now));
    }

    /** Connected before it joins, so that a broker that is away is an exception here, and not a refusal of the transaction service's. */
    private BrokerShare join(Running now) {
        BrokerShare share = new BrokerShare(broker, now.contexts());
        boolean joined = false;
        try {
            share.connect();
            BrokerShare taken = now.transactions().join(BrokerShare.class, () -> share);
            joined = true;
            return taken;
        } catch (IllegalStateException refusal) {
            throw share.causeOf(refusal);
        } finally {
            if (!joined) {
                share.abandon();
            }
        }
    }

    private Running running() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException(JMS.notRunning(broker));
        }
        return now;
    }
}
