/** A library whose author says, for the whole package, which connection it belongs to. */
@Connection("geo")
package io.tandem.it.library.geo;

import io.tandem.Connection;
