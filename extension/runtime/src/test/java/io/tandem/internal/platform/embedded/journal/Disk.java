package io.tandem.internal.platform.embedded.journal;

import io.tandem.internal.platform.embedded.journal.Operation.Create;
import io.tandem.internal.platform.embedded.journal.Operation.Delete;
import io.tandem.internal.platform.embedded.journal.Operation.Force;
import io.tandem.internal.platform.embedded.journal.Operation.ForceNames;
import io.tandem.internal.platform.embedded.journal.Operation.Rename;
import io.tandem.internal.platform.embedded.journal.Operation.WriteSector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a disk may hold when its power goes: what was forced, and of the rest whatever it likes. A sector that was written
 * since the last force is as before, as any of the writes left it, or torn in itself; the order of writes means nothing. A
 * change of names that was not forced may be lost, whatever came after it.
 */
final class Disk {

    private final Map<Integer, Map<Integer, byte[]>> durable = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, List<byte[]>>> pending = new TreeMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Operation> pendingNames = new ArrayList<>();

    void apply(Operation operation) {
        if (operation instanceof WriteSector write) {
            pending.computeIfAbsent(write.file(), file -> new TreeMap<>())
                    .computeIfAbsent(write.sector(), sector -> new ArrayList<>())
                    .add(write.bytes());
        } else if (operation instanceof Force force) {
            TreeMap<Integer, List<byte[]>> written = pending.remove(force.file());
            if (written != null) {
                written.forEach(
                        (sector, versions) -> sectors(force.file()).put(sector, versions.get(versions.size() - 1)));
            }
        } else if (operation instanceof ForceNames) {
            pendingNames.forEach(change -> change(names, change));
            pendingNames.clear();
        } else if (operation instanceof Create || operation instanceof Rename || operation instanceof Delete) {
            pendingNames.add(operation);
        }
    }

    private Map<Integer, byte[]> sectors(int file) {
        return durable.computeIfAbsent(file, any -> new HashMap<>());
    }

    private static void change(Map<String, Integer> names, Operation operation) {
        if (operation instanceof Create create) {
            names.put(create.name(), create.file());
        } else if (operation instanceof Rename rename) {
            Integer file = names.remove(rename.from());
            if (file != null) {
                names.put(rename.to(), file);
            }
        } else if (operation instanceof Delete delete) {
            names.remove(delete.name());
        }
    }

    /** How many questions {@link #afterLoss} asks: one for each sector that was not forced, and for each name. */
    int uncertain() {
        return pendingNames.size()
                + pending.values().stream().mapToInt(Map::size).sum();
    }

    /** The files that are found when the power is back. */
    Map<String, byte[]> afterLoss(Fate fate) {
        Map<String, Integer> found = new HashMap<>(names);
        for (Operation change : pendingNames) {
            if (fate.keeps()) {
                change(found, change);
            }
        }
        Map<Integer, byte[]> contents = new HashMap<>();
        for (int file : found.values()) {
            contents.put(file, content(new HashMap<>(sectors(file))));
        }
        pending.forEach((file, written) -> {
            Map<Integer, byte[]> sectors = new HashMap<>(sectors(file));
            written.forEach((sector, versions) -> {
                byte[] before = sectors.getOrDefault(sector, new byte[versions.get(0).length]);
                sectors.put(sector, fate.of(before, versions));
            });
            contents.put(file, content(sectors));
        });
        Map<String, byte[]> files = new HashMap<>();
        found.forEach((name, file) -> files.put(name, contents.getOrDefault(file, new byte[0])));
        return files;
    }

    private static byte[] content(Map<Integer, byte[]> sectors) {
        int size = sectors.entrySet().stream()
                .mapToInt(each -> each.getKey() * WriteSector.SIZE + each.getValue().length)
                .max()
                .orElse(0);
        byte[] content = new byte[size];
        sectors.forEach(
                (sector, bytes) -> System.arraycopy(bytes, 0, content, sector * WriteSector.SIZE, bytes.length));
        return content;
    }
}
