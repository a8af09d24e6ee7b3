package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.junit5.Step;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.xa.PGXADataSource;

class HaltTest {

    @ParameterizedTest
    @CsvSource({
        "STATEMENT, BEFORE, 0, 0",
        "PREPARE, BEFORE, 0, 0",
        "PREPARE, AFTER, 1, 0",
        "COMMIT, BEFORE, 1, 0",
        "COMMIT, AFTER, 0, 1",
    })
    void theProcessEndsAtTheStep(String step, String moment, int prepared, int rows) throws Exception {
        PGXADataSource dataSource = PostgresServer.create();
        try (Rig rig = Rig.of(dataSource).prepare("create table item(id int primary key)")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName(),
                            dataSource.getUrl(),
                            step,
                            moment)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(86);
            assertThat(rig.seenByOthers("select * from item")).hasSize(rows);
            XAConnection connection = dataSource.getXAConnection();
            XAResource resource = connection.getXAResource();
            assertThat(resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .hasSize(prepared)
                    .allSatisfy(resource::rollback);
            connection.close();
        }
    }

    /** One transaction in two phases. */
    static final class Program {

        public static void main(String[] args) throws Exception {
            PGXADataSource dataSource = new PGXADataSource();
            dataSource.setUrl(args[0]);
            dataSource.setUser("postgres");
            Rig rig = Rig.of(dataSource);
            rig.tested.haltAt(Step.valueOf(args[1]), Moment.valueOf(args[2]));
            Rig.Branch branch = rig.writing(1).prepared();
            branch.resource().commit(branch.xid(), false);
        }
    }
}
