package io.tandem.it.repositories.wrong;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

@Repository(dataStore = "loans")
interface Stray {

    @Insert
    void add(Author author);
}
