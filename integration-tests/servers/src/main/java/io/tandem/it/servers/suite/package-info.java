/**
 * The application that is deployed on every server: a small shop over three databases, and checks of its behaviour that run
 * inside the server.
 */
package io.tandem.it.servers.suite;
