package io.tandem.it.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers recipients as it is told, and may lose a connection when it has taken a message. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger silent = new AtomicInteger();

    ScriptedServer(int port) {
        try {
            socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How a recipient is answered from now on. */
    ScriptedServer answer(String recipient, String answer) {
        answers.put(recipient, answer);
        return this;
    }

    /** Takes that many messages without a word, and hangs up. */
    void silent(int messages) {
        silent.set(messages);
    }

    /** Recipient and Message-ID of what was taken. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client has gone, or the server is closed
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 scripted\r\n");
        out.flush();
        List<String> recipients = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = "250 ok";
            if (line.startsWith("MAIL")) {
                recipients.clear();
            } else if (line.startsWith("RCPT")) {
                String recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                answer = answers.getOrDefault(recipient, answer);
                if (answer.startsWith("2")) {
                    recipients.add(recipient);
                }
            } else if (line.startsWith("DATA")) {
                out.print("354 go on\r\n");
                out.flush();
                String id = message(in);
                recipients.forEach(recipient -> taken.add(recipient + " " + id));
                if (silent.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
            } else if (line.startsWith("QUIT")) {
                return;
            }
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    private static String message(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
