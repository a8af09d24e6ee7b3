package io.tandem.junit5.internal.container;

import java.util.Optional;

/** Where a database is, and as whom to log in. */
record Address(String url, Optional<String> username, Optional<String> password) {

    static Address of(String url) {
        return new Address(url, Optional.empty(), Optional.empty());
    }

    /** Without anything secret, which may be in the address as well. */
    @Override
    public String toString() {
        return "Address[]";
    }
}
