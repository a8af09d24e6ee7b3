package io.tandem.internal.platform.wildfly;

import io.tandem.spi.PlatformException;
import java.lang.reflect.InvocationTargetException;

/** The server's modules, which a deployment does not see. */
final class ServerModules {

    private static final String LOADER = "org.jboss.modules.ModuleClassLoader";
    private static final String MODULE = "org.jboss.modules.Module";

    private final ClassLoader application;

    ServerModules(ClassLoader application) {
        this.application = application;
    }

    /** Whether an application was loaded from modules. */
    static boolean load(ClassLoader application) {
        return application.getClass().getName().equals(LOADER);
    }

    /**
     * A module's class loader.
     *
     * @throws PlatformException if there is no such module
     */
    ClassLoader loader(String module) {
        try {
            Class<?> modules =
                    Class.forName(MODULE, true, application.getClass().getClassLoader());
            Object boot = modules.getMethod("getBootModuleLoader").invoke(null);
            Object found = boot.getClass().getMethod("loadModule", String.class).invoke(boot, module);
            return (ClassLoader) modules.getMethod("getClassLoader").invoke(found);
        } catch (InvocationTargetException e) {
            throw new PlatformException("The server has no module " + module + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new PlatformException("The server's module " + module + " can't be loaded: " + e, e);
        }
    }
}
