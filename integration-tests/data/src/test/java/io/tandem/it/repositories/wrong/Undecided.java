package io.tandem.it.repositories.wrong;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

@Repository
interface Undecided {

    @Query("delete from Author")
    int clear();
}
