package io.tandem.it.soak;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

/** A row that knows the thread it belongs to, and an instance that knows the thread that met it first. */
@MappedSuperclass
class Tagged {

    @Column(nullable = false)
    String tag;

    String text;

    /** Not twice; said at the flush in the one database, at the commit in the other. */
    @Column
    String code;

    @Transient
    private volatile Thread reader;

    protected Tagged() {}

    Tagged(String tag, String text) {
        this.tag = tag;
        this.text = text;
    }

    /** The instance, unless another thread has it as well. */
    synchronized String text(String expectedTag) {
        if (reader != null && reader != Thread.currentThread()) {
            throw new AssertionError("An instance of " + reader + " reached " + Thread.currentThread());
        }
        reader = Thread.currentThread();
        if (!tag.equals(expectedTag)) {
            throw new AssertionError("A row of " + tag + " reached " + expectedTag);
        }
        return text;
    }
}
