package io.tandem.it.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connections;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index that Tandem's annotation processor writes stands for the search of its own archive, and of no other. */
class IndexIT {

    private final Source indexed = new Source();
    private final Source searched = new Source();

    @Test
    void theProcessorWritesTheIndexAndTheStartReadsIt() {
        Path archive = indexed.compile("Leaf", Source.entity("Leaf", ""));
        assertThat(archive.resolve("META-INF/tandem/entities")).exists();

        assertThat(entities(archive)).containsExactly("leaf.Leaf");
    }

    @Test
    void anArchiveWithAnIndexIsNotSearched() {
        Path archive = indexed.compile("Leaf", Source.entity("Leaf", ""));
        indexed.compile("Root", Source.entity("Root", ""), "-proc:none");

        assertThat(entities(archive)).containsExactly("leaf.Leaf");
    }

    @Test
    void anArchiveWithoutOneIsSearchedAllTheSame() {
        Path archive = indexed.compile("Leaf", Source.entity("Leaf", ""));
        Path other = searched.compile("Root", Source.entity("Root", ""), "-proc:none");

        assertThat(entities(archive, other)).containsExactlyInAnyOrder("leaf.Leaf", "root.Root");
    }

    private static List<String> entities(Path... archives) {
        ApplicationArchives application = new ApplicationArchives("index").connection("default", Setting.h2());
        List.of(archives).forEach(application::library);
        try (Application started = application.start()) {
            return started.bean(Connections.class).get("default").entities().stream()
                    .map(Class::getName)
                    .toList();
        }
    }
}
