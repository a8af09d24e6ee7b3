package io.tandem.it.crash.bank;

/** No account is ever deleted: not to find one is a false answer. */
final class MissingAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingAccountException(String connection, long account) {
        super("Account " + account + " of '" + connection + "' is not found");
    }
}
