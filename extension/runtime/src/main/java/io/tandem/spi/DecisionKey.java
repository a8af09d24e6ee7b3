package io.tandem.spi;

/**
 * What a decision is found under in a {@link DecisionLog}.
 *
 * @param type what kind of record it is, in the words of the transaction service
 * @param id the transaction
 */
public record DecisionKey(String type, String id) {}
