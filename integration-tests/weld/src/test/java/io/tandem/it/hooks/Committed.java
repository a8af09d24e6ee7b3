package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hibernate.event.spi.PostCommitDeleteEventListener;
import org.hibernate.event.spi.PostCommitInsertEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** Several listeners in one bean. */
@Singleton
@Connection("warehouse")
public class Committed implements PostCommitInsertEventListener, PostCommitDeleteEventListener, PreDeleteEventListener {

    @Inject
    Journal journal;

    @Override
    public void onPostInsert(PostInsertEvent event) {
        journal.add("committed " + event.getId());
    }

    @Override
    public void onPostInsertCommitFailed(PostInsertEvent event) {
        journal.add("rolled back " + event.getId());
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        journal.add("deleting " + event.getId());
        return false;
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        journal.add("deleted " + event.getId());
    }

    @Override
    public void onPostDeleteCommitFailed(PostDeleteEvent event) {
        journal.add("not deleted " + event.getId());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return true;
    }
}
