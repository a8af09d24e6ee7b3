/** Nearest wins: the class, then its superclasses, then its package. */
@Connection("home")
package io.tandem.it.ownership;

import io.tandem.Connection;
