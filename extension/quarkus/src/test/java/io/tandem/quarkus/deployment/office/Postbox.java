package io.tandem.quarkus.deployment.office;

import io.tandem.spi.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes everything, where the configuration says that there is one. */
@ApplicationScoped
public class Postbox {

    private final List<String> subjects = new CopyOnWriteArrayList<>();
    private ServerSocket socket;

    @Inject
    Settings settings;

    void open(@Observes Startup event) throws IOException {
        int port = settings.count("sql.mail.port").orElseThrow();
        socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "postbox");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void close() throws IOException {
        socket.close();
    }

    /** The subjects of what was taken. */
    public List<String> subjects() {
        return subjects;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                talk(in, out);
            } catch (IOException e) {
                // the client has gone, or the box is closed
            }
        }
    }

    private void talk(BufferedReader in, PrintWriter out) throws IOException {
        answer(out, "220 postbox");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data) {
                data = !line.equals(".");
                if (line.startsWith("Subject: ")) {
                    subjects.add(line.substring("Subject: ".length()));
                } else if (!data) {
                    answer(out, "250 taken");
                }
            } else {
                data = line.equals("DATA");
                answer(out, data ? "354 go on" : "250 well");
            }
        }
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
