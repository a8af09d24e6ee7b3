package io.tandem.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message that could not be sent, and will not be unless somebody asks for it.
 *
 * <p>Immutable; no part is {@code null}.
 *
 * @param id of the entry in the spool
 * @param messageId the message's own, as its recipients see it
 * @param recipients those that have not got it
 * @param created when it was handed over
 * @param attempts how often it was tried
 * @param error what was wrong at last
 */
public record DeadLetter(
        String id, String messageId, List<String> recipients, Instant created, int attempts, String error) {}
