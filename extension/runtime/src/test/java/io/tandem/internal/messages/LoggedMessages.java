package io.tandem.internal.messages;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged under {@code io.tandem} meanwhile, at every level. */
public final class LoggedMessages extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("io.tandem");

    private final List<String> texts = new CopyOnWriteArrayList<>();

    public LoggedMessages() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(this);
    }

    /** Level and text of each, in their order. */
    public List<String> texts() {
        return texts;
    }

    @Override
    public void publish(LogRecord record) {
        texts.add(record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setLevel(null);
    }
}
