package com.example.shop;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.OK;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import io.tandem.mail.DeadLetter;
import io.tandem.mail.MailException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The shop over HTTP: what both databases hold, invoices, confirmations, and sales. */
@Path("shop")
@Produces(APPLICATION_JSON)
@RequestScoped
public class ShopResource {

    private static final String NOTHING =
            "Nothing was written: no order, no stock movement, no invoice. No confirmation is sent.";

    @Inject
    Shop shop;

    @Inject
    Instance<Invoices> invoices;

    @Inject
    Confirmations confirmations;

    @Inject
    Connections connections;

    @GET
    public State state() {
        return new State(
                connections.all().stream().map(Database::of).toList(),
                new Rows<>(shop.countOrders(), shop.latestOrders()),
                shop.stock(),
                new Rows<>(shop.countMovements(), shop.latestMovements()),
                !invoices.isUnsatisfied(),
                invoices.stream()
                        .map(Invoices::orders)
                        .map(Rows::of)
                        .findFirst()
                        .orElse(Rows.of(List.of())),
                mail());
    }

    /** Counted in this order, so that none is taken for sent that is not. */
    private Mail mail() {
        long all = shop.countConfirmations();
        long waiting = confirmations.waiting();
        List<DeadLetter> dead = confirmations.dead();
        return new Mail(Math.max(0, all - waiting - dead.size()), waiting, dead);
    }

    /** The invoice of an order, or 404. */
    @GET
    @Path("invoices/{order}")
    @Produces("text/plain;charset=UTF-8")
    public Response invoice(@PathParam("order") long order) {
        return invoices.stream()
                .flatMap(each -> each.read(order).stream())
                .findFirst()
                .map(text -> answer(OK, text))
                .orElse(answer(NOT_FOUND, "Order " + order + " has no invoice."));
    }

    /** 201 with the order when all of it is committed; 409 when a database or the mailer refused and nothing is. */
    @POST
    @Path("sales")
    public Response sell(
            @FormParam("item") String sku,
            @FormParam("pieces") int pieces,
            @FormParam("email") @DefaultValue("customer@example.com") String email)
            throws Exception {
        try {
            return answer(CREATED, shop.sell(sku, pieces, email));
        } catch (NoSuchElementException e) {
            return answer(NOT_FOUND, new Refusal(e.getMessage(), NOTHING));
        } catch (MailException e) {
            return answer(CONFLICT, new Refusal(e.getMessage(), NOTHING));
        } catch (Exception e) {
            return answer(CONFLICT, new Refusal(refusal(e).orElseThrow(() -> e), NOTHING));
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

    /** The answer to GET: the connections, what is in their tables, and what the sales wrote beside. */
    public record State(
            List<Database> databases,
            Rows<Order> orders,
            List<StockItem> stock,
            Rows<StockMovement> movements,
            boolean invoicing,
            Rows<Long> invoices,
            Mail mail) {}

    /** A table, or a directory: how much it has, and the latest of it. */
    public record Rows<T>(long count, List<T> latest) {

        static <T> Rows<T> of(List<T> all) {
            return new Rows<>(all.size(), all.stream().limit(Shop.LATEST).toList());
        }
    }

    /** What became of the confirmations. */
    public record Mail(long sent, long waiting, List<DeadLetter> dead) {}

    /** A refused sale: why, and what that means for the data. */
    public record Refusal(String reason, String outcome) {}

    /** A connection as the page shows it. */
    public record Database(String name, String product, String url, boolean twophase, boolean crashSafe) {

        static Database of(ConnectionInfo info) {
            return new Database(info.name(), info.database(), info.url(), info.twophase(), info.crashSafe());
        }
    }
}
