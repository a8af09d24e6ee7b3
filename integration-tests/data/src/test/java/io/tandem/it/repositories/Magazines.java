package io.tandem.it.repositories;

import io.tandem.it.repositories.press.Magazine;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;

@Repository
public interface Magazines extends BasicRepository<Magazine, String> {}
