package io.tandem.junit5;

import java.util.concurrent.Callable;

/** Code of an application, as far as stack traces tell. */
public final class UserCode {

    private UserCode() {}

    public static <T> T opens(Callable<T> call) throws Exception {
        return call.call();
    }
}
