package io.tandem.it.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Connections;
import io.tandem.Savepoint;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.files.FileInUseException;
import io.tandem.files.FilesException;
import io.tandem.files.TransactionalFiles;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Setting;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files and two databases in one transaction. */
class FilesIT extends Scenario {

    private Path directory;
    private TransactionalFiles files;
    private TransactionManager transactions;

    FilesIT() {
        super("default", "warehouse");
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.H2, Setting.POSTGRESQL);
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        directory = archives.directory().resolve("files");
        archives.property("sql.files.directory", directory.toString());
    }

    @BeforeEach
    void files() {
        files = application.bean(TransactionalFiles.class);
        transactions = application.bean(TransactionManager.class);
    }

    @Test
    void theExamplesOfThePageAreInThesePackagesSources() {
        DocumentedExamples page = DocumentedExamples.of("docs/files.md");
        assertThat(page.size()).isGreaterThan(3);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void aSaleWritesTwoDatabasesAndAFile() {
        application.bean(Shop.class).sell(new Order(1));
        assertThat(directory.resolve("invoices/1.txt")).hasContent("Order 1");
        assertThat(database("default").rows("orders where id = 1")).isEqualTo(1);
        assertThat(database("warehouse").rows("Movement where id = 1")).isEqualTo(1);
        assertThat(application.bean(Connections.class).inDoubt()).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aSaleThatFailsLeavesNoFile() {
        database("warehouse").execute("insert into Movement(id) values (2)");
        assertThatThrownBy(() -> application.bean(Shop.class).sell(new Order(2)))
                .isNotNull();
        assertThat(directory.resolve("invoices/2.txt")).doesNotExist();
        assertThat(database("default").rows("orders where id = 2")).isZero();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFileThatWasNotClosedRollsBackTheDatabases() {
        assertThatThrownBy(() -> application.inTransaction(() -> {
                    session().persist(new Order(3));
                    files.create("open").write(1);
                }))
                .isInstanceOf(RollbackException.class)
                .rootCause()
                .hasMessageStartingWith("TANDEM00607: File 'open' was opened for writing");
        assertThat(database("default").rows("orders where id = 3")).isZero();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void savepointsTakeFilesAndDatabasesBackTogether() throws Exception {
        application.inTransaction(() -> {
            files.write("kept", "1");
            session().persist(new Order(4));
            Savepoint savepoint = application.bean(Sessions.class).savepoint();
            files.write("kept", "2");
            files.write("gone", "2");
            session().persist(new Order(5));
            savepoint.rollback();
            assertThat(files.readString("kept")).isEqualTo("1");
            assertThat(files.exists("gone")).isFalse();
        });
        assertThat(files.readString("kept")).isEqualTo("1");
        assertThat(files.exists("gone")).isFalse();
        assertThat(database("default").column("select id from orders where id in (4, 5)"))
                .containsExactly("4");
    }

    @Test
    void everythingThatCanBeDone() throws Exception {
        application.inTransaction(() -> {
            try (OutputStream out = files.create("all/report.txt")) {
                out.write("first line\n".getBytes(StandardCharsets.UTF_8));
            }
            try (OutputStream out = files.append("all/report.txt")) {
                out.write("second line\n".getBytes(StandardCharsets.UTF_8));
            }
            files.move("all/report.txt", "all/reports/1.txt");
            files.write("all/state", "old");
            files.write("all/state", "new");
            files.write("all/draft", "");
            files.delete("all/draft");

            List<String> inTheDirectory = files.list("all");
            assertThat(inTheDirectory).containsExactly("all/reports/", "all/state");
            assertThat(files.isDirectory("all/reports")).isTrue();
            assertThat(files.size("all/reports/1.txt")).isEqualTo(23);
        });
        assertThat(files.readString("all/reports/1.txt")).isEqualTo("first line\nsecond line\n");
        assertThat(files.readBytes("all/state")).isEqualTo("new".getBytes(StandardCharsets.UTF_8));
        assertThat(files.list("all")).containsExactly("all/reports/", "all/state");
        assertThatThrownBy(() -> files.list("nowhere")).isInstanceOf(FilesException.class);
        assertThatThrownBy(() -> files.read("all/draft")).hasMessageContaining("there is none");
    }

    @Test
    void refusesASecondWriterAndWritingWithoutATransaction() throws Exception {
        transactions.begin();
        files.write("shared", "first");
        Transaction first = transactions.suspend();
        transactions.begin();
        assertThatThrownBy(() -> files.write("shared", "second")).isInstanceOf(FileInUseException.class);
        assertThat(files.exists("shared")).isFalse();
        transactions.rollback();
        transactions.resume(first);
        transactions.commit();
        assertThat(files.readString("shared")).isEqualTo("first");
        assertThatThrownBy(() -> files.write("shared", "third")).isInstanceOf(TransactionRequiredException.class);
        assertThatThrownBy(() -> files.read("../secret")).hasMessageStartingWith("TANDEM00603:");
    }

    private EntityManager session() {
        return application.bean(EntityManager.class, Session.Literal.of("default"));
    }

    private List<Path> leftovers() {
        Path ours = directory.resolve(".tandem");
        try (Stream<Path> all = Files.walk(ours)) {
            return all.filter(file -> ours.relativize(file).getNameCount() > 1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
