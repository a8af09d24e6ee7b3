package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** A listener that does not wait for the commit. */
@Singleton
@Connection("warehouse")
public class Inserted implements PostInsertEventListener {

    @Inject
    Journal journal;

    @Override
    public void onPostInsert(PostInsertEvent event) {
        journal.add("inserted " + event.getId());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
