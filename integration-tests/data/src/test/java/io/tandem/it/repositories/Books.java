package io.tandem.it.repositories;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

@Repository
public interface Books extends CrudRepository<Book, Long> {

    @Find
    List<Book> byTitle(String title);

    @Query("where title like :pattern order by title")
    List<Book> like(String pattern);
}
