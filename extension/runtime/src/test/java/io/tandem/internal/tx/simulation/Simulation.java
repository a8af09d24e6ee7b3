package io.tandem.internal.tx.simulation;

import io.tandem.internal.tx.simulation.History.Told;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Many transactions over faulty databases, and what became of them when everything works again. */
final class Simulation {

    /** How many transactions a node makes before it is stopped, unless it crashes earlier. */
    private static final int LIFETIME = 200;

    /** The figures of a run. */
    record Result(
            int histories, List<History> torn, List<History> lies, List<History> stuck, int unresolved, int unknown) {

        boolean sound() {
            return torn.isEmpty() && lies.isEmpty() && unresolved == 0;
        }

        /** Both together. */
        Result plus(Result other) {
            return new Result(
                    histories + other.histories,
                    Stream.concat(torn.stream(), other.torn.stream()).toList(),
                    Stream.concat(lies.stream(), other.lies.stream()).toList(),
                    Stream.concat(stuck.stream(), other.stuck.stream()).toList(),
                    unresolved + other.unresolved,
                    unknown + other.unknown);
        }

        /** What is lost, or there although it was told as rolled back, was falsely told. */
        String figures() {
            return histories + " histories, torn " + torn.size() + ", lost or falsely told " + lies.size()
                    + ", unresolved " + unresolved + ", told unknown " + unknown;
        }

        @Override
        public String toString() {
            return figures() + ", torn " + few(torn) + ", false " + few(lies) + ", prepared " + few(stuck);
        }

        private static List<History> few(List<History> histories) {
            return histories.stream().limit(5).toList();
        }
    }

    private final Path log;
    private final World world;
    private final boolean twophase;
    private final List<SimulatedDatabase> databases;
    private final List<History> histories = new ArrayList<>();

    Simulation(Path log, World world, boolean twophase) {
        this.log = log;
        this.world = world;
        this.twophase = twophase;
        this.databases = List.of(
                new SimulatedDatabase(world, Driver.POSTGRESQL),
                new SimulatedDatabase(world, Driver.MARIADB),
                new SimulatedDatabase(world, Driver.POSTGRESQL));
    }

    Result run(long firstSeed, int count) {
        for (int done = 0; done < count; ) {
            done += life(firstSeed + done, Math.min(LIFETIME, count - done));
        }
        quiesce();
        return result();
    }

    /** Answers how many transactions it made. */
    private int life(long seed, int count) {
        int made = 0;
        try (Life life = new Life(log, twophase, databases)) {
            while (made < count && !world.dead()) {
                histories.add(history(life, seed + made));
                made++;
            }
        }
        world.restart();
        return made;
    }

    private History history(Life life, long seed) {
        Random choice = new Random(~seed);
        List<SimulatedDatabase> written = new ArrayList<>();
        world.begin(seed);
        Told told = transact(life, histories.size(), choice, written);
        world.calm();
        return new History(seed, histories.size(), written, told, world.heuristic());
    }

    private Told transact(Life life, int row, Random choice, List<SimulatedDatabase> written) {
        TransactionManager transactions = life.transactions();
        try {
            transactions.begin();
            try {
                for (int i = 0; i < databases.size(); i++) {
                    int what = choice.nextInt(4);
                    if (what > 0) {
                        execute(life, i, what == 1 ? "select 1" : "insert into T values (" + row + ")");
                    }
                    if (what > 1) {
                        written.add(databases.get(i));
                    }
                }
            } catch (SQLException e) {
                transactions.rollback();
                return Told.ROLLED_BACK;
            }
            transactions.commit();
            return Told.COMMITTED;
        } catch (RollbackException e) {
            return Told.ROLLED_BACK;
        } catch (Exception e) {
            return Told.UNKNOWN;
        }
    }

    private static void execute(Life life, int database, String sql) throws SQLException {
        try (Connection connection = life.dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Two lives without faults: the second sees what arrived late. */
    private void quiesce() {
        world.calm();
        for (int i = 0; i < 2; i++) {
            databases.forEach(SimulatedDatabase::settle);
            new Life(log, twophase, databases).close();
        }
    }

    private Result result() {
        int unknown = (int) histories.stream()
                .filter(history -> history.told() == Told.UNKNOWN || history.heuristic())
                .count();
        int prepared = databases.stream().mapToInt(SimulatedDatabase::inDoubt).sum();
        List<History> stuck = databases.stream()
                .flatMap(database -> database.preparedRows().stream())
                .map(histories::get)
                .toList();
        return new Result(
                histories.size(),
                histories.stream().filter(History::torn).toList(),
                histories.stream().filter(History::lie).toList(),
                stuck,
                prepared + Math.max(0, decisions() - unknown),
                unknown);
    }

    private int decisions() {
        try (Stream<Path> files = Files.walk(log)) {
            return (int) files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("AtomicAction"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
