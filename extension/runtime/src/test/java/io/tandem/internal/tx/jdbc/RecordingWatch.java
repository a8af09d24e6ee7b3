package io.tandem.internal.tx.jdbc;

import java.util.ArrayList;
import java.util.List;

final class RecordingWatch implements StatementWatch {

    final List<String> seen = new ArrayList<>();
    final List<String> uses = new ArrayList<>();

    @Override
    public void beforeStatement(String sql, SqlEffect effect) {
        seen.add(effect + " " + sql);
    }

    @Override
    public void beforeUnknownWork(String what) {
        seen.add("UNKNOWN " + what);
    }

    @Override
    public void beforeUse(String what) {
        uses.add(what);
    }
}
