package io.tandem.junit5.internal.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Where JUnit calls the fixture; registered more than once for a class, the first does all. */
public class FixtureExtension
        implements BeforeAllCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(FixtureExtension.class);

    private final Map<String, DatabaseSettings> databases;

    /** By an annotation. */
    public FixtureExtension() {
        this(Map.of());
    }

    /** By code. */
    protected FixtureExtension(Map<String, DatabaseSettings> databases) {
        this.databases = databases;
    }

    Map<String, DatabaseSettings> databases() {
        return databases;
    }

    /** Tests that share an instance get its fields set once, before their own preparation. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (WeldJunit.governs(context)) {
            return;
        }
        BorrowedContainer container = container(context);
        if (context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent()) {
            container.inject(context.getRequiredTestInstances().getAllInstances());
        }
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** The one moment that comes before weld-junit starts a container, whichever extension is registered first. */
    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        if (WeldJunit.governs(context)) {
            weldApplication(context).addTo(instance);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).getOrComputeIfAbsent(OpenTest.class, none -> begin(context), OpenTest.class);
    }

    private static OpenTest begin(ExtensionContext context) {
        TestMode mode = TestModes.of(context);
        if (WeldJunit.governs(context)) {
            return OpenTest.inWeldJunit(weldApplication(context).application(), mode);
        }
        boolean injected = context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
        List<Object> instances =
                injected ? List.of() : context.getRequiredTestInstances().getAllInstances();
        return OpenTest.in(container(context).container(), instances, mode);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        OpenTest test = store(context).get(OpenTest.class, OpenTest.class);
        if (test != null) {
            test.end(context.getExecutionException().isPresent());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return !WeldJunit.governs(context)
                && Parameters.mayBeBean(parameter)
                && container(context).container().injection().supports(parameter.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return container(context).resolve(parameter.getParameter());
    }

    /** Gives a container that weld-junit makes what its application needs. */
    public static void enrich(ExtensionContext context, Weld weld) {
        Optional.ofNullable(store(context).get(WeldJunit.class, WeldJunit.class))
                .ifPresent(test -> test.addTo(weld));
    }

    /** One for a class, its nested ones included. */
    private static BorrowedContainer container(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        BorrowedContainer.class,
                        none -> new BorrowedContainer(containers(context), settings(context)),
                        BorrowedContainer.class);
    }

    private static WeldJunit weldApplication(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        WeldJunit.class,
                        none -> new WeldJunit(containers(context), context.getRequiredTestClass()),
                        WeldJunit.class);
    }

    private static ClassSettings settings(ExtensionContext context) {
        return ClassSettings.of(context.getRequiredTestClass());
    }

    private static Containers containers(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Containers.class, none -> new Containers(), Containers.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
