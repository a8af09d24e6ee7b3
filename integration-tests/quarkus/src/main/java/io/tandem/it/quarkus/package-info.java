/** What the suite's application has on Quarkus only. */
package io.tandem.it.quarkus;
