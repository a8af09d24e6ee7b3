package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.junit5.internal.database.ExecutedStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many statements a connection may execute from the making of this on. */
public final class Expectation {

    private final TestedApplication application;
    private final String connection;
    private final int number;
    private final long mark;

    /** From now on. */
    public Expectation(TestedApplication application, String connection, int number) {
        this.application = application;
        this.connection = connection;
        this.number = number;
        application.flush(connection);
        this.mark = application.database(connection).statements().mark();
    }

    /** What to say where there were more or fewer up to now. */
    public Optional<String> failure() {
        application.flush(connection);
        List<ExecutedStatement> executed =
                application.database(connection).statements().since(mark);
        if (executed.size() == number) {
            return Optional.empty();
        }
        return Optional.of(FIXTURE.otherStatements(
                connection,
                executed.size(),
                number,
                executed.stream()
                        .map(statement -> System.lineSeparator() + "    " + statement.sql())
                        .collect(Collectors.joining())));
    }
}
