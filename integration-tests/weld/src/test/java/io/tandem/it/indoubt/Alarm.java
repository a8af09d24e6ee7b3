package io.tandem.it.indoubt;

import io.tandem.HeuristicOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told. */
@ApplicationScoped
public class Alarm {

    private final List<HeuristicOutcome> heard = new CopyOnWriteArrayList<>();
    private final List<HeuristicOutcome> heardLater = new CopyOnWriteArrayList<>();

    void hear(@Observes HeuristicOutcome outcome) {
        heard.add(outcome);
    }

    void hearLater(@ObservesAsync HeuristicOutcome outcome) {
        heardLater.add(outcome);
    }

    List<HeuristicOutcome> heard() {
        return heard;
    }

    List<HeuristicOutcome> heardLater() {
        return heardLater;
    }
}
