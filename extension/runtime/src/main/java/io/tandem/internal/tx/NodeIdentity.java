package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The node's name, made once and kept beside the log: recovery rolls back every prepared branch that carries the name and
 * is not in the log, so it has to be unique, and as durable as the log.
 */
final class NodeIdentity {

    /** Narayana writes the name into each branch's id, which has room for this many bytes. */
    private static final int MAX_BYTES = 23;

    private static final Pattern JOURNAL = Pattern.compile("journal-\\p{XDigit}{16}$");

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private NodeIdentity() {}

    static String of(Path directory, Optional<String> configured) throws IOException {
        configured.ifPresent(name -> requireValid(name, "sql.transaction.node-name"));
        Path file = directory.resolve("node");
        if (Files.exists(file)) {
            String recorded = Files.readString(file, StandardCharsets.UTF_8).strip();
            requireValid(recorded, file.toString());
            if (configured.isPresent() && !configured.get().equals(recorded)) {
                throw new DatabaseException(CONFIGURATION.nodeNameChanged(configured.get(), directory, recorded));
            }
            return recorded;
        }
        if (hasRecords(directory) && configured.isEmpty()) {
            throw new DatabaseException(CONFIGURATION.nodeNameLost(directory));
        }
        String name = configured.orElseGet(NodeIdentity::generate);
        record(directory, file, name);
        return name;
    }

    /** Decisions of a node whose name is gone: under another one their branches would stay in doubt for ever. */
    private static boolean hasRecords(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .anyMatch(file -> file.contains("AtomicAction")
                            || JOURNAL.matcher(file).find());
        }
    }

    static void requireValid(String name, String place) {
        boolean printable = name.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (name.isEmpty() || name.length() > MAX_BYTES || !printable) {
            throw new DatabaseException(CONFIGURATION.invalidNodeName(name, place));
        }
    }

    /** 85 random bits: two nodes won't meet. */
    static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder name = new StringBuilder("tandem");
        for (int i = 0; i < 17; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }

    /** Durable before it is used: the file, and the directory that names it. */
    private static void record(Path directory, Path file, String name) throws IOException {
        Path draft = directory.resolve("node.new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
