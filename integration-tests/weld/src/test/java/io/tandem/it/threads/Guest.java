package io.tandem.it.threads;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
class Guest {

    @Id
    Long id;

    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    Guest host;

    @OneToMany(mappedBy = "host")
    List<Guest> invited = new ArrayList<>();

    protected Guest() {}

    Guest(long id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }

    void rename(String another) {
        name = another;
    }
}
