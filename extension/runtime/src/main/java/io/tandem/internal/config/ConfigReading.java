package io.tandem.internal.config;

import io.tandem.internal.messages.Problem;
import io.tandem.spi.Settings;
import java.util.List;

/**
 * What was read, and everything that is wrong with it.
 *
 * @param config the configuration; defaults stand where a value could not be read
 * @param problems empty if all is well
 * @param serviceKeys the keys that were set and concern a transaction service of Tandem's own
 * @param further the values of keys beside Tandem's own
 */
public record ConfigReading(TandemConfig config, List<Problem> problems, List<String> serviceKeys, Settings further) {}
