package io.tandem.internal.tx;

import static io.tandem.internal.messages.ParticipantMessages.PARTICIPANT;

import io.tandem.internal.messages.Problem;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionParticipant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What takes part in transactions beside connections, from the start of the application to its end. */
public final class Participants implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final Platform platform;
    private final WriteTracker tracker;
    private final Participations participations;
    private final Deque<TransactionParticipant> started = new ArrayDeque<>();

    Participants(Platform platform, WriteTracker tracker, Participations participations) {
        this.platform = platform;
        this.tracker = tracker;
        this.participations = participations;
    }

    /** What is wrong with participants; nothing is started. */
    public static List<Problem> check(
            List<TransactionParticipant> participants, Collection<String> connections, Platform platform) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>(connections);
        for (TransactionParticipant each : participants) {
            String name = each.name();
            if (!NAME.matcher(name).matches()
                    || !(each.recoveryName() + " ").startsWith(name + " ")
                    || !names.add(name)) {
                problems.add(Problem.general(PARTICIPANT.badName(
                        name, each.recoveryName(), each.getClass().getName(), names)));
            }
            if (!platform.recoversParticipants()) {
                problems.add(Problem.general(PARTICIPANT.notRecovered(name, platform.name())));
            }
            each.problems().forEach(text -> problems.add(Problem.general(text)));
        }
        return problems;
    }

    /**
     * Starts one, and lets recovery know of what it has prepared.
     *
     * @throws PlatformException if it can't be started; the text says why
     */
    public void start(TransactionParticipant participant) {
        try {
            participant.start(new ParticipantEnlistment(
                    participant.name(), participant::recoveryName, platform, tracker, participations));
        } catch (RuntimeException e) {
            throw new PlatformException(PARTICIPANT.notStarted(participant.name(), String.valueOf(e.getMessage())), e);
        }
        started.push(participant);
        platform.recover(new ParticipantRecovery(participant));
    }

    /** The way to what each has prepared. */
    public List<RecoverableConnection> branches() {
        return started.stream()
                .<RecoverableConnection>map(ParticipantRecovery::new)
                .toList();
    }

    /** Ends them, the last one first. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!started.isEmpty()) {
            try {
                started.pop().stop();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
