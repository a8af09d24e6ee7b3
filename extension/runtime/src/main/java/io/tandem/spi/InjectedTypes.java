package io.tandem.spi;

/**
 * Which of the types of {@link BuildTimeBeans} the application injects: known when it was built. A bean for the classes of
 * {@link BuildTimeBeans#classes()}.
 *
 * <p>Immutable. Never {@code null} anywhere.
 */
public interface InjectedTypes {

    /** Whether an injection point asks for that type. */
    boolean contains(Class<?> type);
}
