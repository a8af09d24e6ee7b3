package io.tandem.it.queues;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis broker as a program: it keeps its journal in a directory, forced at each prepare and commit. */
public final class ArtemisProgram {

    private ArtemisProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path journal = Path.of(System.getProperty("journal"));
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDirectory(journal.resolve("journal").toString())
                .setBindingsDirectory(journal.resolve("bindings").toString())
                .setPagingDirectory(journal.resolve("paging").toString())
                .setLargeMessagesDirectory(journal.resolve("large").toString())
                .setNodeManagerLockDirectory(journal.resolve("lock").toString())
                .setJournalFileSize(1024 * 1024)
                .setSecurityEnabled(false)
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("tcp", "tcp://localhost:" + System.getProperty("port") + "?protocols=CORE");
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        broker.start();
        System.out.print("open\n");
        System.out.flush();
        while (System.in.read() >= 0) {
            // until its input ends
        }
        broker.stop();
    }
}
