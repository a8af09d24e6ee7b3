package io.tandem.se;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Has a bit of everything that entities usually have. */
@Entity
class Article {

    enum State {
        OFFERED,
        SOLD_OUT
    }

    @Id
    @GeneratedValue
    Long id;

    @Version
    int version;

    @Column(length = 100, nullable = false)
    String name;

    BigDecimal price;
    Instant since;
    boolean visible;

    @Enumerated(EnumType.STRING)
    State state;

    @Embedded
    Measure measure;

    @Convert(converter = TagsConverter.class)
    List<String> tags;

    @ManyToOne
    Article whole;

    @OneToMany(mappedBy = "whole")
    List<Article> parts = new ArrayList<>();
}
