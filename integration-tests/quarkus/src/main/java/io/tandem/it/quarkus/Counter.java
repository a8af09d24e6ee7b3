package io.tandem.it.quarkus;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Where customers come to. */
@Path("/counter/{item}")
public class Counter {

    @Inject
    Shop shop;

    @POST
    public void sell(@PathParam("item") String item) {
        shop.sell(item);
    }

    @GET
    public String count(@PathParam("item") String item) {
        return shop.count(item).toString();
    }
}
