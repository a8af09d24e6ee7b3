package com.example.shop.launcher;

class ShopOnH2IT extends PageScenario {

    ShopOnH2IT() {
        super("embedded", "h2");
    }
}
