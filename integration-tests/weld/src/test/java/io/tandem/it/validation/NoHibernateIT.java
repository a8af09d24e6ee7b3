package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Setting;
import io.tandem.it.support.TestClasses;
import io.tandem.it.validation.nohibernate.Post;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application without Hibernate on its class path. */
class NoHibernateIT {

    private final ApplicationArchives application =
            new ApplicationArchives("nohibernate").packageOf(Post.class).connection("default", Setting.h2());

    @Test
    void saysWhatToAdd() throws ClassNotFoundException {
        List<Path> classPath = new ArrayList<>(application.write());
        TestClasses.libraries().stream()
                .filter(library -> !library.getFileName().toString().startsWith("hibernate-"))
                .forEach(classPath::add);
        Class<?> main = Class.forName(Post.class.getPackageName() + ".PostProgram");

        try (ChildJvm child = ChildJvm.start(main, classPath, Map.of(), application.directory())) {
            assertThat(child.exitCode()).isNotZero();
            assertThat(child.output())
                    .contains("TANDEM00160", "org.hibernate.orm:hibernate-core")
                    .doesNotContain("WELD-001408", "is open");
        }
    }
}
