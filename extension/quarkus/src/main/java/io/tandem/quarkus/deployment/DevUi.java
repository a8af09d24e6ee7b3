package io.tandem.quarkus.deployment;

import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The card in the Dev UI: which entities are where, and what the connections are at this moment. */
public class DevUi {

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    CardPageBuildItem card(FoundBuildItem item) {
        List<EntityPlaces.Place> entities = EntityPlaces.of(item.contents());
        CardPageBuildItem card = new CardPageBuildItem();
        card.addBuildTimeData("entities", entities);
        card.addPage(Page.webComponentPageBuilder()
                .title("Connections")
                .icon("font-awesome-solid:database")
                .componentLink("qwc-tandem-connections.js")
                .staticLabel(String.valueOf(item.contents().names().size())));
        card.addPage(Page.tableDataPageBuilder("Entities")
                .icon("font-awesome-solid:table")
                .showColumn("entity")
                .showColumn("connection")
                .buildTimeDataKey("entities")
                .staticLabel(String.valueOf(entities.size())));
        card.addPage(Page.webComponentPageBuilder()
                .title("In doubt")
                .icon("font-awesome-solid:circle-question")
                .componentLink("qwc-tandem-in-doubt.js")
                .dynamicLabelJsonRPCMethodName("inDoubtCount"));
        return card;
    }

    /** The class goes into the application, which does not see this jar, and in dev mode only. */
    @BuildStep(onlyIf = IsLocalDevelopment.class)
    JsonRPCProvidersBuildItem answers(BuildProducer<GeneratedClassBuildItem> classes) {
        classes.produce(new GeneratedClassBuildItem(false, DevUiAnswers.class.getName(), bytes("DevUiAnswers.class")));
        return new JsonRPCProvidersBuildItem(DevUiAnswers.class, BuiltinScope.SINGLETON.getName());
    }

    private static byte[] bytes(String classFile) {
        try (InputStream in = Objects.requireNonNull(DevUi.class.getResourceAsStream(classFile), classFile)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
