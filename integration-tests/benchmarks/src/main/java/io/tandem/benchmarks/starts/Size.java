package io.tandem.benchmarks.starts;

/** How many connections with how many entities among them; each connection has one at least. */
record Size(int connections, int entities) {}
