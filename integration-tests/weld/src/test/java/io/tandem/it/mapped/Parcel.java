package io.tandem.it.mapped;

import io.tandem.Connection;

/** Mapped by a file; only its connection is written here. */
@Connection("post")
public class Parcel {

    private Long id;

    private String address;

    protected Parcel() {}

    Parcel(long id, String address) {
        this.id = id;
        this.address = address;
    }

    public Long id() {
        return id;
    }

    public String address() {
        return address;
    }
}
