package io.tandem.internal.operations;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The MBean of one application in the platform's MBean server, under a name of its own. */
public final class JmxRegistration implements AutoCloseable {

    private static final String DOMAIN = "io.tandem";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName name;

    public JmxRegistration(Operations operations) {
        try {
            name = register(new JmxConnections(operations));
        } catch (JMException e) {
            throw new IllegalStateException("The MBean can't be registered", e);
        }
    }

    /** Applications of one process are numbered. */
    private ObjectName register(JmxConnections bean) throws JMException {
        int number = 1;
        while (true) {
            String node = bean.getNode();
            ObjectName free = new ObjectName(DOMAIN + ":type=Connections,node="
                    + (node.isEmpty() ? "none" : ObjectName.quote(node)) + ",application=" + number);
            try {
                server.registerMBean(bean, free);
                return free;
            } catch (InstanceAlreadyExistsException taken) {
                number++;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.unregisterMBean(name);
        } catch (JMException e) {
            throw new IllegalStateException("The MBean can't be unregistered", e);
        }
    }
}
