package io.tandem.internal.tx;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged under {@code io.tandem} meanwhile. */
final class LoggedWarnings extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("io.tandem");

    private final List<String> texts = new ArrayList<>();

    LoggedWarnings() {
        LOGGER.addHandler(this);
    }

    List<String> texts() {
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
    }
}
