package io.tandem.it.repositories.wrong;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.List;

@Repository(dataStore = "laons")
interface Unknown {

    @Find
    List<Author> all();
}
