package io.tandem.se;

import jakarta.persistence.Embeddable;

/** How big and how heavy something is. */
@Embeddable
record Measure(Double metres, Double grams) {}
