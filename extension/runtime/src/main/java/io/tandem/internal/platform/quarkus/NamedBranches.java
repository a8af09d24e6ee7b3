package io.tandem.internal.platform.quarkus;

import com.arjuna.ats.internal.jta.resources.arjunacore.XAResourceRecord;
import com.arjuna.ats.internal.jta.resources.arjunacore.XAResourceRecordWrappingPlugin;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.tandem.spi.ConnectionResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import javax.transaction.xa.XAResource;

/**
 * Writes the connection's name into each log record. A branch that was committed before a crash is not listed by its database
 * any more; without a name its record would stay in the log for ever, and be looked for in every pass. Quarkus's pools enlist
 * by themselves and give no names, so the name is that of the pool whose connection is being taken in this thread. What Tandem
 * enlists itself, participants, says its own.
 */
public final class NamedBranches implements XAResourceRecordWrappingPlugin {

    private static final ThreadLocal<String> TAKEN = new ThreadLocal<>();

    /** Begins to write names; before the first transaction. */
    static void begin() {
        jtaPropertyManager.getJTAEnvironmentBean().setXAResourceRecordWrappingPlugin(new NamedBranches());
    }

    /** A pool whose branches are named. */
    static AgroalDataSource named(String name, AgroalDataSource pool) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                NamedBranches.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, arguments) -> {
                    boolean takes = method.getName().equals("getConnection");
                    if (takes) {
                        TAKEN.set(name);
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    } finally {
                        if (takes) {
                            TAKEN.remove();
                        }
                    }
                });
    }

    @Override
    public void transcribeWrapperData(XAResourceRecord record) {
        String name = record.value() instanceof ConnectionResource resource ? resource.recoveryName() : TAKEN.get();
        if (name != null) {
            record.setJndiName(name);
        }
    }

    @Override
    public Integer getEISName(XAResource resource) {
        return 0;
    }

    @Override
    public String getEISName(Integer number) {
        return "";
    }
}
