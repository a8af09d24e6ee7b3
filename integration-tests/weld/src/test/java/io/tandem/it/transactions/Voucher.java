package io.tandem.it.transactions;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("ledger")
class Voucher {

    @Id
    Long id;

    protected Voucher() {}

    Voucher(Booking booking) {
        this.id = booking.id;
    }
}
