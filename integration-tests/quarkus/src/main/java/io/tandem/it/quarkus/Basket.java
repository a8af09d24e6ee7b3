package io.tandem.it.quarkus;

import jakarta.transaction.TransactionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What one transaction has collected. */
@TransactionScoped
public class Basket implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> items = new ArrayList<>();

    public void add(String item) {
        items.add(item);
    }

    public List<String> items() {
        return List.copyOf(items);
    }
}
