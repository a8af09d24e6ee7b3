/**
 * Mail that is sent when its transaction has committed: {@link io.tandem.mail.TransactionalMailer}.
 *
 * <p>What does not belong here: how that is done.
 */
@NullMarked
package io.tandem.mail;

import org.jspecify.annotations.NullMarked;
