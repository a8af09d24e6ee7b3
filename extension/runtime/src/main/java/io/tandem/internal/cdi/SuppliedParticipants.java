package io.tandem.internal.cdi;

import io.tandem.spi.SettingFamily;
import io.tandem.spi.TransactionParticipant;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** What the application has beside connections, and what it can be told. */
public final class SuppliedParticipants {

    private SuppliedParticipants() {}

    /** Every bean that takes part in transactions, in the order of their names. */
    static List<TransactionParticipant> of(Instances instances, BeanManager beanManager) {
        return beanManager.getBeans(TransactionParticipant.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (TransactionParticipant) instances.reference(bean, TransactionParticipant.class))
                .filter(TransactionParticipant::active)
                .sorted(Comparator.comparing(TransactionParticipant::name))
                .toList();
    }

    /** The keys beside Tandem's own. */
    public static List<SettingFamily> settings(ClassLoader loader) {
        return ServiceLoader.load(SettingFamily.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
