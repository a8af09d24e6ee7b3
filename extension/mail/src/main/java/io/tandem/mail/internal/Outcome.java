package io.tandem.mail.internal;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param again recipients that may get it later
 * @param never recipients that the server refuses for good
 */
record Outcome(List<String> again, List<String> never, String error) {

    /** A failed one. What the server did not say of a recipient is taken for a failure of all that have not got it. */
    static Outcome failed(Entry entry, MessagingException failure) {
        Set<String> open = new LinkedHashSet<>(entry.recipients());
        Set<String> never = new LinkedHashSet<>();
        boolean all = false;
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SendFailedException send) {
                List<String> sent = addresses(send.getValidSentAddresses());
                sent.forEach(open::remove);
                Refusal refusal = Refusal.of(send);
                refusal.recipient().ifPresent(never::add);
                all |= refusal.whole() && sent.isEmpty();
            }
        }
        never.retainAll(open);
        if (all && never.isEmpty()) {
            never.addAll(open);
        }
        open.removeAll(never);
        return new Outcome(List.copyOf(open), List.copyOf(never), text(failure));
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String text(MessagingException failure) {
        List<String> texts = new ArrayList<>();
        for (Exception each = failure; each != null; each = next(each)) {
            texts.add(String.valueOf(each.getMessage()).strip());
        }
        return String.join("; ", texts);
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(each -> ((InternetAddress) each).getAddress())
                        .toList();
    }
}
