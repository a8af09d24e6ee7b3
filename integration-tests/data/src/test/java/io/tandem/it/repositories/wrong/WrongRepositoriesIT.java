package io.tandem.it.repositories.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import org.junit.jupiter.api.Test;

/** Repositories that belong nowhere. */
class WrongRepositoriesIT {

    private final String failure = new ApplicationArchives("wrong")
            .packageOf(WrongRepositoriesIT.class)
            .connection("default", Setting.h2())
            .connection("loans", Setting.h2())
            .failure()
            .message();

    @Test
    void aRepositoryForAnotherConnectionThanItsEntitysIsRefused() {
        assertThat(failure).contains("TANDEM00271", "wrong.Stray", "'loans'", "wrong.Author", "[default]");
    }

    @Test
    void aRepositoryThatNamesNeitherConnectionNorEntityIsRefused() {
        assertThat(failure).contains("TANDEM00272", "wrong.Undecided", "dataStore", "[default, loans]");
    }

    @Test
    void aRepositoryForAnUnknownConnectionIsNamed() {
        assertThat(failure).contains("TANDEM00101", "'laons'", "wrong.Unknown (dataStore)", "Did you mean 'loans'?");
    }
}
