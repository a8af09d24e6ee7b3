package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;

/** Trims the texts of every entity of the warehouse. */
@Connection("warehouse")
public class Trimming implements Interceptor {

    @Inject
    Journal journal;

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        journal.add("persist " + entity.getClass().getSimpleName());
        Object[] before = state.clone();
        Arrays.setAll(state, i -> state[i] instanceof String text ? text.trim() : state[i]);
        return !Arrays.equals(before, state);
    }
}
