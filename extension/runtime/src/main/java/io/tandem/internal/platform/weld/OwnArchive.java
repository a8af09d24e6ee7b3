package io.tandem.internal.platform.weld;

import jakarta.annotation.Priority;
import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveBuilder;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveHandler;
import org.jspecify.annotations.Nullable;

/**
 * Tells Weld SE and Weld Servlet what this archive has for them, {@link BeanArchive}, as a list of its beans would: without
 * one they load each of its classes and look at its annotations. Named in {@code tandem-se} only, like
 * {@link NarayanaTransactionServices}.
 */
@Priority(OwnArchive.BEFORE_THOSE_OF_WELD)
public final class OwnArchive implements BeanArchiveHandler {

    static final int BEFORE_THOSE_OF_WELD = 100;

    /** With which Weld makes an index of each archive, and expects to find every class there. */
    private static final String JANDEX = "org.jboss.jandex.Index";

    private final @Nullable File location;

    public OwnArchive() {
        this.location = location(OwnArchive.class);
    }

    /** {@code null} of all other archives, which Weld then looks at itself. */
    @Override
    public @Nullable BeanArchiveBuilder handle(String reference) {
        return location != null && location.equals(new File(reference).getAbsoluteFile()) && !isLoadable(JANDEX)
                ? new BeanArchiveBuilder().addClass(BeanArchive.class.getName())
                : null;
    }

    /** Where an archive of the file system is; {@code null} for any other. */
    private static @Nullable File location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return null;
        }
        try {
            return new File(source.getLocation().toURI()).getAbsoluteFile();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isLoadable(String name) {
        try {
            Class.forName(name, false, OwnArchive.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
