package io.tandem.spi;

/**
 * A node whose process is gone for good.
 *
 * @param name the node's
 * @param end when its hold of the name ended, in milliseconds by the clock of the log: another end is another life
 * @param decisions how many decisions it has left
 */
public record DeadNode(String name, long end, long decisions) {}
