package io.tandem.it.transactions;

import io.tandem.Transactions;
import io.tandem.it.support.Scenario;
import jakarta.transaction.TransactionManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

abstract class HotelScenario extends Scenario {

    Hotel hotel;
    Transactions transactions;
    TransactionManager manager;

    HotelScenario() {
        super("default", "ledger");
    }

    @BeforeEach
    final void open() {
        hotel = application.bean(Hotel.class);
        transactions = application.bean(Transactions.class);
        manager = application.bean(TransactionManager.class);
    }

    @AfterEach
    final void empty() {
        application.bean(Mail.class).sent().clear();
        database("default").execute("delete from Booking");
        database("ledger").execute("delete from Voucher");
    }

    List<String> bookings() {
        return database("default").column("select id from Booking order by id");
    }

    List<String> vouchers() {
        return database("ledger").column("select id from Voucher order by id");
    }

    List<String> sent() {
        return application.bean(Mail.class).sent();
    }

    void persist(long id) {
        hotel.hotel.persist(new Booking(id));
    }
}
