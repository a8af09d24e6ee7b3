/**
 * The message catalogue: project code {@code TANDEM}, five digits, one interface for each range.
 *
 * <table>
 *   <caption>Ranges</caption>
 *   <tr><td>001–099</td><td>{@link io.tandem.internal.messages.LifecycleMessages}</td></tr>
 *   <tr><td>100–199</td><td>{@link io.tandem.internal.messages.ConfigurationMessages}</td></tr>
 *   <tr><td>200–299</td><td>{@link io.tandem.internal.messages.MappingMessages}</td></tr>
 *   <tr><td>300–399</td><td>{@link io.tandem.internal.messages.TransactionMessages}</td></tr>
 *   <tr><td>400–499</td><td>recovery</td></tr>
 *   <tr><td>220–229</td><td>{@link io.tandem.internal.messages.QuarkusMessages}</td></tr>
 * </table>
 *
 * <p>A message states subject and value, place, consequence, what exists, and the remedy with the exact key. What does
 * not belong here: any decision about when a message applies.
 */
@NullMarked
package io.tandem.internal.messages;

import org.jspecify.annotations.NullMarked;
