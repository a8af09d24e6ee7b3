package io.tandem.internal.runtime;

import java.util.Objects;

/** The version of this jar, from its manifest. */
final class Version {

    static final String TANDEM =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(development)");

    private Version() {}
}
