package io.tandem.it.binding.library;

import jakarta.persistence.Entity;

@Entity
public class Coin extends Currency {

    protected Coin() {}

    public Coin(String code) {
        super(code);
    }
}
