package io.tandem.it.faults;

import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy.Link;
import io.tandem.it.support.FaultyProxy.When;

/** How a connection breaks at a statement. */
enum Breakage {
    /** The network fails before the statement arrives. */
    CUT_REQUEST(When.REQUEST),
    /** The network fails when the statement is executed. */
    CUT_ANSWER(When.ANSWER),
    /** The server's process for the connection is killed before the statement arrives. */
    KILLED_BEFORE(When.REQUEST),
    /** It is killed when the statement is executed, and the application hears only of that. */
    KILLED_AFTER(When.ANSWER);

    final When when;

    Breakage(When when) {
        this.when = when;
    }

    void befall(Product product, Database database, Link link) {
        switch (this) {
            case CUT_REQUEST, CUT_ANSWER -> link.cut();
            case KILLED_BEFORE -> product.kill(database, link);
            case KILLED_AFTER -> {
                link.swallow();
                product.kill(database, link);
            }
        }
    }
}
