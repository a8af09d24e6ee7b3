package io.tandem.it.sale;

/** A checked exception of the application's own. */
class SoldOutException extends Exception {

    private static final long serialVersionUID = 1L;
}
