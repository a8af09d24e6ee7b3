package io.tandem.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a user is told when an application can't be started; passwords show nowhere in it.
 *
 * @param message the messages of the exception and of all its causes
 */
public record StartFailure(String message) {

    static StartFailure of(ApplicationArchives archives) {
        try (LogRecords log = new LogRecords()) {
            try {
                archives.start().close();
            } catch (RuntimeException | Error e) {
                assertThat(trace(e) + log.texts()).doesNotContain("Secret-");
                return new StartFailure(messages(e));
            }
        }
        return fail("The application started, though it is broken");
    }

    private static String messages(Throwable failure) {
        Set<String> messages = new LinkedHashSet<>();
        collect(failure, messages, new LinkedHashSet<>());
        return String.join("\n", messages);
    }

    private static void collect(Throwable failure, Set<String> messages, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        messages.add(String.valueOf(failure.getMessage()));
        collect(failure.getCause(), messages, seen);
        for (Throwable suppressed : failure.getSuppressed()) {
            collect(suppressed, messages, seen);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
