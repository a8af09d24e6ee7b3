package io.tandem.internal.platform.embedded;

import com.arjuna.ats.internal.jta.resources.arjunacore.XAResourceRecord;
import com.arjuna.ats.internal.jta.resources.arjunacore.XAResourceRecordWrappingPlugin;
import io.tandem.spi.ConnectionResource;
import javax.transaction.xa.XAResource;

/**
 * Writes the connection's name into each log record. A branch that was committed before a crash is not listed by its database
 * any more; only by name can recovery tell "that database was asked and has finished" from "that database was not reached".
 */
public final class NamedRecords implements XAResourceRecordWrappingPlugin {

    @Override
    public void transcribeWrapperData(XAResourceRecord record) {
        if (record.value() instanceof ConnectionResource resource) {
            record.setJndiName(resource.recoveryName());
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
