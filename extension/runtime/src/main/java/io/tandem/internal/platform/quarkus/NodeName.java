package io.tandem.internal.platform.quarkus;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.coordinator.TxControl;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import java.util.List;

/** The name that Narayana gives to every branch of this process. */
public final class NodeName {

    /** What Quarkus calls every application that was not given a name. */
    public static final String DEFAULT = "quarkus";

    boolean isDefault() {
        return arjPropertyManager.getCoreEnvironmentBean().getNodeIdentifier().equals(DEFAULT);
    }

    /** Gives it; before the first transaction, and before recovery starts. */
    public void set(String name) {
        try {
            arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier(name);
        } catch (CoreEnvironmentBeanException e) {
            throw new IllegalArgumentException("Not a node name: " + name, e);
        }
        jtaPropertyManager.getJTAEnvironmentBean().setXaRecoveryNodes(List.of(name));
        TxControl.setXANodeName(name);
    }
}
