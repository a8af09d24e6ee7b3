package com.example.shop;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The shop over HTTP: what both databases hold, and sales. */
@Path("shop")
@Produces(APPLICATION_JSON)
@RequestScoped
public class ShopResource {

    @Inject
    Shop shop;

    @Inject
    Connections connections;

    @GET
    public State state() {
        return new State(
                connections.all().stream().map(Database::of).toList(),
                new Rows<>(shop.countOrders(), shop.latestOrders()),
                shop.stock(),
                new Rows<>(shop.countMovements(), shop.latestMovements()));
    }

    /** 201 with the order when both databases have committed; 409 when one refused and neither has. */
    @POST
    @Path("sales")
    public Response sell(@FormParam("item") String sku, @FormParam("pieces") int pieces) throws Exception {
        try {
            return answer(CREATED, shop.sell(sku, pieces));
        } catch (NoSuchElementException e) {
            return answer(NOT_FOUND, new Refusal(e.getMessage(), "Nothing was written."));
        } catch (Exception e) {
            return answer(CONFLICT, new Refusal(refusal(e).orElseThrow(() -> e), "Nothing was written."));
        }
    }

    private static Response answer(Response.Status status, Object entity) {
        return Response.status(status).entity(entity).build();
    }

    /** What a database said that refused a row (SQLState class 23), however the server wraps it. */
    private static Optional<String> refusal(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(e -> e.getSQLState() != null && e.getSQLState().startsWith("23"))
                .flatMap(e -> e.getMessage().lines())
                .findFirst()
                .map(line -> line.replace("; SQL statement:", "")); // H2's
    }

    /** The answer to GET: the connections, and what is in their tables. */
    public record State(
            List<Database> databases, Rows<Order> orders, List<StockItem> stock, Rows<StockMovement> movements) {}

    /** A table: how many rows it has, and the latest of them. */
    public record Rows<T>(long count, List<T> latest) {}

    /** A refused sale: why, and what that means for the data. */
    public record Refusal(String reason, String outcome) {}

    /** A connection as the page shows it. */
    public record Database(String name, String product, String url, boolean twophase, boolean crashSafe) {

        static Database of(ConnectionInfo info) {
            return new Database(info.name(), info.database(), info.url(), info.twophase(), info.crashSafe());
        }
    }
}
