package io.tandem.internal.tx.simulation;

/** What can go wrong at one step of a database. */
enum Fault {
    NONE,
    /** The connection breaks, and the request never arrives. */
    LOST_REQUEST,
    /** The request is carried out, and the connection breaks before the answer. */
    LOST_REPLY,
    /** The connection breaks, and the request is carried out some time afterwards. */
    LATE,
    /** The request is delivered twice; the answer is that of the second. */
    TWICE,
    /** The database does not do it. */
    REFUSED,
    /** It is not done, and the driver answers any code of XA. */
    ODD_CODE,
    /** The database undoes the work instead. */
    SERIALIZATION,
    /** The database has decided on its own. */
    HEURISTIC,
    /** The JVM dies before the request. */
    CRASH_BEFORE,
    /** The JVM dies before the answer. */
    CRASH_AFTER
}
