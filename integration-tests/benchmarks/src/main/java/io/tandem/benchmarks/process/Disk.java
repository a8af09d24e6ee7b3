package io.tandem.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a forced write of a server or a JVM costs. */
public enum Disk {
    /** What this machine has. */
    AS_IT_IS {
        @Override
        public List<String> command(Path trace) {
            return List.of();
        }
    },
    /** The same, and each forced write is written down. */
    COUNTED {
        @Override
        public List<String> command(Path trace) {
            return traced(trace, List.of());
        }
    },
    /** A millisecond more for each forced write. */
    SLOW {
        @Override
        public List<String> command(Path trace) {
            return traced(trace, List.of("-e", "inject=fsync,fdatasync,msync:delay_enter=1000"));
        }
    };

    /** What stands in front of the command of a process. */
    public abstract List<String> command(Path trace);

    private static List<String> traced(Path trace, List<String> further) {
        List<String> command = new ArrayList<>(List.of(
                "strace", "-f", "-q", "--seccomp-bpf", "-e", "signal=none", "-e", "trace=fsync,fdatasync,msync"));
        command.addAll(further);
        command.addAll(List.of("-o", trace.toString()));
        return command;
    }
}
