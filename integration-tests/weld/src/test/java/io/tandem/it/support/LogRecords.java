package io.tandem.it.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it is open. */
public final class LogRecords extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Formatter formatter = new SimpleFormatter();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public LogRecords() {
        root.addHandler(this);
    }

    /** All messages, formatted. */
    public List<String> texts() {
        return records.stream().map(formatter::format).toList();
    }

    /** The messages of loggers whose name starts with {@code logger}, at the level or above. */
    public List<String> texts(String logger, Level level) {
        return records.stream()
                .filter(record -> record.getLoggerName() != null
                        && record.getLoggerName().startsWith(logger)
                        && record.getLevel().intValue() >= level.intValue())
                .map(formatter::formatMessage)
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
