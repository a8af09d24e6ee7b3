/**
 * The table of servers and suites in {@code docs/servers.md}, filled by the tests themselves.
 *
 * <p>What does not belong here: how a server is started or what is asked of it.
 */
package io.tandem.it.servers.table;
