package io.tandem.internal.orm.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/** Which numbers stand for a number of another type without loss: those Hibernate converts when it binds them. */
final class Numbers {

    private static final Map<Class<?>, Integer> WHOLE = Map.of(
            Byte.class, Byte.SIZE,
            Short.class, Short.SIZE,
            Integer.class, Integer.SIZE,
            Long.class, Long.SIZE,
            BigInteger.class, Integer.MAX_VALUE);

    private static final Set<Class<?>> FRACTIONS = Set.of(Float.class, Double.class, BigDecimal.class);

    private Numbers() {}

    static boolean canHold(Class<?> type, Object value) {
        if (!WHOLE.containsKey(value.getClass()) && !FRACTIONS.contains(value.getClass())) {
            return false;
        }
        Integer bits = WHOLE.get(type);
        try {
            BigDecimal exact = new BigDecimal(value.toString());
            return bits == null
                    ? FRACTIONS.contains(type)
                    : exact.toBigIntegerExact().bitLength() < bits;
        } catch (NumberFormatException notANumber) {
            return false;
        } catch (ArithmeticException notWhole) {
            return false;
        }
    }
}
