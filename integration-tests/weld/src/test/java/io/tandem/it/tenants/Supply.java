package io.tandem.it.tenants;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

@Entity
@Connection("warehouse")
class Supply {

    @Id
    Long id;

    @TenantId
    String region;

    protected Supply() {}

    Supply(long id) {
        this.id = id;
    }
}
