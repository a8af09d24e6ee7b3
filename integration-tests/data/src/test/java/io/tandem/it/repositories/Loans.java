package io.tandem.it.repositories;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.Optional;

@Repository(dataStore = "loans")
public interface Loans {

    @Insert
    void add(Loan loan);

    @Find
    Optional<Loan> byReader(String reader);
}
