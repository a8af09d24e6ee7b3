package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.objectstore.StateStatus;
import com.arjuna.ats.arjuna.state.InputObjectState;
import com.arjuna.ats.arjuna.state.OutputObjectState;
import com.arjuna.ats.internal.arjuna.common.UidHelper;
import com.arjuna.ats.internal.arjuna.thread.ThreadActionData;
import io.tandem.spi.DecisionKey;
import io.tandem.spi.DecisionLog;
import io.tandem.spi.UnknownDecisionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A log, as Narayana's store: of its states only the committed one, which is all that transactions use. */
final class DecisionStore implements ObjectStoreAPI {

    private final DecisionLog log;
    private final String name;

    DecisionStore(DecisionLog log, String name) {
        this.log = log;
        this.name = name;
    }

    @Override
    public boolean write_committed(Uid uid, String type, OutputObjectState state) throws ObjectStoreException {
        try {
            log.write(key(uid, type), Arrays.copyOf(state.buffer(), state.length()));
            return true;
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        } catch (UnknownDecisionException e) {
            // Narayana leaves a transaction alone that fails like this, and would leave it to the thread as well
            ThreadActionData.popAction(false);
            throw e;
        }
    }

    @Override
    public boolean remove_committed(Uid uid, String type) throws ObjectStoreException {
        try {
            return log.remove(key(uid, type));
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
    }

    /** Null for what is not there: were it an exception, the branches of no decision would be left alone for ever. */
    @Override
    public @Nullable InputObjectState read_committed(Uid uid, String type) throws ObjectStoreException {
        return decision(uid, type)
                .map(bytes -> new InputObjectState(uid, type, bytes))
                .orElse(null);
    }

    @Override
    public int currentState(Uid uid, String type) throws ObjectStoreException {
        return decision(uid, type).isPresent() ? StateStatus.OS_COMMITTED : StateStatus.OS_UNKNOWN;
    }

    private Optional<byte[]> decision(Uid uid, String type) throws ObjectStoreException {
        try {
            return log.read(key(uid, type));
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
    }

    @Override
    public boolean isType(Uid uid, String type, int state) throws ObjectStoreException {
        return currentState(uid, type) == state;
    }

    @Override
    public boolean allObjUids(String type, InputObjectState found) throws ObjectStoreException {
        return allObjUids(type, found, StateStatus.OS_UNKNOWN);
    }

    @Override
    public boolean allObjUids(String type, InputObjectState found, int state) throws ObjectStoreException {
        OutputObjectState buffer = new OutputObjectState();
        boolean kept = state == StateStatus.OS_UNKNOWN || state == StateStatus.OS_COMMITTED;
        try {
            for (DecisionKey key : keys()) {
                if (kept && key.type().equals(normal(type))) {
                    UidHelper.packInto(new Uid(key.id()), buffer);
                }
            }
            UidHelper.packInto(Uid.nullUid(), buffer);
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
        found.setBuffer(buffer.buffer());
        return true;
    }

    /** Each type with all above it, as a directory with its parents. */
    @Override
    public boolean allTypes(InputObjectState found) throws ObjectStoreException {
        SortedSet<String> types = new TreeSet<>();
        for (DecisionKey key : keys()) {
            for (int end = key.type().length(); end > 0; end = key.type().lastIndexOf('/', end - 1)) {
                types.add(key.type().substring(0, end));
            }
        }
        OutputObjectState buffer = new OutputObjectState();
        try {
            for (String type : types) {
                buffer.packString(type);
            }
            buffer.packString("");
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
        found.setBuffer(buffer.buffer());
        return true;
    }

    private Collection<DecisionKey> keys() throws ObjectStoreException {
        try {
            return log.keys();
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
    }

    private static DecisionKey key(Uid uid, String type) {
        return new DecisionKey(normal(type), uid.stringForm());
    }

    /** Narayana writes types with a leading slash and without. */
    private static String normal(String type) {
        return type.startsWith("/") ? type.substring(1) : type;
    }

    @Override
    public String getStoreName() {
        return name;
    }

    @Override
    public boolean fullCommitNeeded() {
        return false;
    }

    /** What is written is durable already. */
    @Override
    public void sync() {}

    /** It was opened before. */
    @Override
    public void start() {}

    @Override
    public void stop() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean commit_state(Uid uid, String type) throws ObjectStoreException {
        throw committedOnly();
    }

    @Override
    public InputObjectState read_uncommitted(Uid uid, String type) throws ObjectStoreException {
        throw committedOnly();
    }

    @Override
    public boolean remove_uncommitted(Uid uid, String type) throws ObjectStoreException {
        throw committedOnly();
    }

    @Override
    public boolean write_uncommitted(Uid uid, String type, OutputObjectState state) throws ObjectStoreException {
        throw committedOnly();
    }

    @Override
    public boolean hide_state(Uid uid, String type) throws ObjectStoreException {
        throw committedOnly();
    }

    @Override
    public boolean reveal_state(Uid uid, String type) throws ObjectStoreException {
        throw committedOnly();
    }

    private static ObjectStoreException committedOnly() {
        return new ObjectStoreException("This log keeps decisions only");
    }
}
