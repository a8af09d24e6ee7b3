package io.tandem.mail.internal;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/**
 * What a mail server refuses for good (5xx), as the exceptions of Angus tell it. Their classes are not named: an application server
 * has Angus in a module of its own, which applications don't see.
 *
 * @param recipient the one that it refuses
 * @param whole whether it refuses the message
 */
record Refusal(Optional<String> recipient, boolean whole) {

    private static final int PERMANENT = 500;
    private static final Refusal NONE = new Refusal(Optional.empty(), false);

    static Refusal of(SendFailedException failure) {
        return switch (failure.getClass().getSimpleName()) {
            case "SMTPAddressFailedException" ->
                permanent(failure)
                        ? new Refusal(Optional.of(((InternetAddress) told(failure, "getAddress")).getAddress()), false)
                        : NONE;
            case "SMTPSendFailedException" -> permanent(failure) ? new Refusal(Optional.empty(), true) : NONE;
            default -> NONE;
        };
    }

    private static boolean permanent(SendFailedException failure) {
        return (int) told(failure, "getReturnCode") >= PERMANENT;
    }

    private static Object told(SendFailedException failure, String method) {
        try {
            return failure.getClass().getMethod(method).invoke(failure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Angus Mail is not known to Tandem: " + e, e);
        }
    }
}
