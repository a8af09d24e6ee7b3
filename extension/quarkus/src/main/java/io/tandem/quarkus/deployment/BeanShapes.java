package io.tandem.quarkus.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.GeneratedBeanBuildItem;
import io.quarkus.arc.deployment.GeneratedBeanGizmoAdaptor;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalApplicationArchiveMarkerBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.gizmo.ClassCreator;
import io.quarkus.gizmo.MethodCreator;
import io.quarkus.gizmo.MethodDescriptor;
import io.tandem.Connection;
import io.tandem.RetryTransaction;
import io.tandem.Session;
import io.tandem.internal.cdi.RequestStore;
import io.tandem.internal.cdi.RetryInterceptor;
import io.tandem.internal.discovery.EntityIndex;
import io.tandem.internal.runtime.Retries;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Which classes are beans: what the portable extension does while it is handed types. */
public class BeanShapes {

    private static final DotName CONNECTION = DotName.createSimple(Connection.class);
    private static final DotName CONVERTER = DotName.createSimple(Converter.class);
    private static final DotName LISTENERS = DotName.createSimple(EntityListeners.class);
    private static final DotName INJECT = DotName.createSimple(Inject.class);

    /** By name: the application need not have it. */
    private static final DotName METERS = DotName.createSimple("io.micrometer.core.instrument.MeterRegistry");

    private static final DotName VALIDATION = DotName.createSimple("jakarta.validation.ValidatorFactory");

    /** Entities of an archive that has an index of Tandem's, or a mapping file, are the application's. */
    @BuildStep
    void archives(BuildProducer<AdditionalApplicationArchiveMarkerBuildItem> markers) {
        markers.produce(new AdditionalApplicationArchiveMarkerBuildItem(EntityIndex.PATH));
        markers.produce(new AdditionalApplicationArchiveMarkerBuildItem("META-INF/orm.xml"));
    }

    /** The annotation that names a connection is a stereotype, which would make beans of them. */
    @BuildStep
    AnnotationsTransformerBuildItem entitiesAreNoBeans() {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forClasses()
                .whenAnyMatch(List.of(
                        DotName.createSimple(Entity.class),
                        DotName.createSimple(MappedSuperclass.class),
                        DotName.createSimple(Embeddable.class)))
                .transform(context ->
                        context.add(AnnotationInstance.builder(Vetoed.class).build())));
    }

    /** So that the mistake is reported with all others: a bean is there, and the build fails all the same. */
    @BuildStep
    AnnotationsTransformerBuildItem mistakenFields() {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forFields()
                .when(context ->
                        InjectedSessions.isMistaken(context.declaration().asField()))
                .transform(context -> {
                    AnnotationInstance mistaken = context.declaration().annotation(CONNECTION);
                    context.remove(each -> each.name().equals(CONNECTION));
                    context.add(AnnotationInstance.builder(Session.class)
                            .add(
                                    "value",
                                    mistaken.value() == null
                                            ? Connection.DEFAULT
                                            : mistaken.value().asString())
                            .build());
                }));
    }

    @BuildStep
    AdditionalBeanBuildItem requestStore() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClass(RequestStore.class)
                .setDefaultScope(BuiltinScope.REQUEST.getName())
                .setUnremovable()
                .build();
    }

    /** A subclass that says so: the class itself must not, or containers that scan its archive would know two. */
    @BuildStep
    void retries(BuildProducer<GeneratedBeanBuildItem> generated) {
        try (ClassCreator type = ClassCreator.builder()
                .classOutput(new GeneratedBeanGizmoAdaptor(generated))
                .className(RetryInterceptor.class.getName() + "_Quarkus")
                .superClass(RetryInterceptor.class)
                .build()) {
            type.addAnnotation(Interceptor.class);
            type.addAnnotation(RetryTransaction.class);
            type.addAnnotation(Priority.class).addValue("value", RetryInterceptor.PRIORITY);
            MethodCreator constructor = type.getMethodCreator("<init>", void.class, Retries.class);
            constructor.setModifiers(Modifier.PUBLIC);
            constructor.addAnnotation(Inject.class);
            constructor.invokeSpecialMethod(
                    MethodDescriptor.ofConstructor(RetryInterceptor.class, Retries.class),
                    constructor.getThis(),
                    constructor.getMethodParam(0));
            constructor.returnValue(null);
        }
    }

    /** Nobody injects them: they are looked up when the application starts. */
    @BuildStep
    void lookedUp(BuildProducer<UnremovableBeanBuildItem> unremovable) {
        unremovable.produce(new UnremovableBeanBuildItem(bean -> bean.getQualifiers().stream()
                .anyMatch(qualifier -> qualifier.name().equals(CONNECTION))));
        unremovable.produce(UnremovableBeanBuildItem.beanTypes(METERS, VALIDATION));
    }

    /** Converters and listeners with injection points become beans: ArC fills those of nothing else. */
    @BuildStep
    AdditionalBeanBuildItem injectedByHibernate(CombinedIndexBuildItem combined) {
        IndexView index = combined.getIndex();
        Set<DotName> candidates = new LinkedHashSet<>();
        index.getAnnotations(CONVERTER)
                .forEach(each -> candidates.add(each.target().asClass().name()));
        for (AnnotationInstance each : index.getAnnotations(LISTENERS)) {
            for (Type listener : each.value().asClassArray()) {
                candidates.add(listener.name());
            }
        }
        AdditionalBeanBuildItem.Builder beans = AdditionalBeanBuildItem.builder()
                .setDefaultScope(BuiltinScope.DEPENDENT.getName())
                .setUnremovable();
        for (DotName candidate : candidates) {
            ClassInfo type = index.getClassByName(candidate);
            if (type != null && type.hasAnnotation(INJECT)) {
                beans.addBeanClass(candidate.toString());
            }
        }
        return beans.build();
    }
}
