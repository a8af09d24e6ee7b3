package com.example.shop;

import io.tandem.Sessions;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("sales")
public class ShopResource {

    @Inject
    Shop shop;

    @Inject
    Sessions sessions;

    @POST
    public void sell(String item) {
        Order order = new Order();
        order.item = item;
        StockMovement movement = new StockMovement();
        movement.item = item.isEmpty() ? null : item;
        shop.sell(order, movement);
    }

    @GET
    public String count() {
        return sessions.query(Order.class).count() + " and " + sessions.query(StockMovement.class).count();
    }
}
