package io.tandem.spi;

/** What a data source of a platform does in a transaction by itself. */
public enum DataSourceSupport {
    /** Its connections commit by themselves. */
    NONE,
    /** Its connections are part of the transaction, without two-phase commit. */
    ONE_PHASE,
    /** Its connections are part of the transaction, with two-phase commit and recovery. */
    TWO_PHASE
}
