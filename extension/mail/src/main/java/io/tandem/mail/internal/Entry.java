package io.tandem.mail.internal;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A message in the spool.
 *
 * @param attempts those before
 * @param recipients those that have not got it yet
 * @param message all of it, in an array of its own
 */
record Entry(String id, String messageId, int attempts, String sender, List<String> recipients, ByteBuffer message) {}
