package io.tandem.it.query;

enum Status {
    OPEN,
    PAID,
    CANCELLED
}
