package io.tandem.it.soak;

import static io.tandem.Condition.eq;
import static io.tandem.Sort.desc;
import static io.tandem.it.soak.Worker.check;

import io.tandem.it.soak.Worker.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Work through each of the doors, committed. */
final class SessionSteps {

    static final Map<String, Step> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("persist", SessionSteps::persist),
            Map.entry("change", SessionSteps::change),
            Map.entry("merge", SessionSteps::merge),
            Map.entry("remove", SessionSteps::remove),
            Map.entry("stateless", SessionSteps::stateless),
            Map.entry("jdbc", SessionSteps::jdbc),
            Map.entry("facade", SessionSteps::facade),
            Map.entry("plain", SessionSteps::plain),
            Map.entry("query", SessionSteps::query),
            Map.entry("read outside", SessionSteps::readOutside),
            Map.entry("read in a request", SessionSteps::readInRequest),
            Map.entry("common row", SessionSteps::common)));

    private SessionSteps() {}

    static void persist(Worker worker) {
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.shop().persist(worker.sale(id, text));
            worker.doors.warehouse().persist(worker.twin(id, text));
        });
        worker.expect(id, text);
    }

    private static void change(Worker worker) {
        long id = worker.anyId();
        String text = worker.words();
        worker.doors.annotated(() -> {
            Sale sale = worker.doors.shop().find(Sale.class, id);
            Twin twin = worker.doors.warehouse().find(Twin.class, id);
            check(sale.text(worker.tag).equals(worker.text(id)), "the sale is not what was committed");
            check(twin.text(worker.tag).equals(worker.text(id)), "the twin is not what was committed");
            check(worker.doors.shop().contains(sale), "not of this session");
            sale.text = text;
            twin.text = text;
        });
        worker.expect(id, text);
    }

    private static void merge(Worker worker) {
        long id = worker.anyId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.shop().merge(worker.sale(id, text)).text(worker.tag);
            worker.doors.warehouse().merge(worker.twin(id, text)).text(worker.tag);
        });
        worker.expect(id, text);
    }

    private static void remove(Worker worker) {
        long id = worker.anyId();
        worker.doors.transactions().run(() -> {
            worker.doors.shop().remove(worker.doors.shop().find(Sale.class, id));
            worker.doors.warehouse().remove(worker.doors.warehouse().find(Twin.class, id));
        });
        worker.expectNot(id);
    }

    private static void stateless(Worker worker) {
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.statelessShop().insert(worker.sale(id, "first"));
            Sale sale = worker.doors.statelessShop().get(Sale.class, id);
            check(sale.text(worker.tag).equals("first"), "not what was inserted");
            sale.text = text;
            worker.doors.statelessShop().update(sale);
            worker.doors.sessions().stateless(Twin.class).insert(worker.twin(id, text));
        });
        worker.expect(id, text);
    }

    private static void jdbc(Worker worker) throws SQLException {
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.shop().persist(worker.sale(id, "to be overwritten"));
            int changed = execute(
                    worker.doors.jdbcShop(), "update Sale set text = ?, tag = ? where id = ?", text, worker, id);
            check(changed == 1, "what was persisted is not seen by JDBC");
            execute(worker.doors.jdbcWarehouse(), "insert into Twin(text, tag, id) values (?, ?, ?)", text, worker, id);
        });
        worker.expect(id, text);
    }

    private static int execute(DataSource database, String sql, String text, Worker worker, long id)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setString(2, worker.tag);
            statement.setLong(3, id);
            return statement.executeUpdate();
        }
    }

    private static void facade(Worker worker) {
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.sessions().get("default").persist(worker.sale(id, text));
            Twin twin = worker.twin(id, text);
            worker.doors.sessions().of(twin).persist(twin);
            check(worker.doors.sessions().of(Twin.class).contains(twin), "not one session");
        });
        worker.expect(id, text);
    }

    private static void plain(Worker worker) {
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.plain().persist(worker.sale(id, text));
            worker.doors.plain().persist(worker.twin(id, text));
            check(worker.doors.shop().find(Sale.class, id).text(worker.tag).equals(text), "not one session");
        });
        worker.expect(id, text);
    }

    private static void query(Worker worker) {
        worker.doors.transactions().run(() -> {
            check(sales(worker).count() == worker.rows(), "the count is another");
            List<Sale> latest = sales(worker).orderBy(desc("id")).limit(5).list();
            check(latest.size() == Math.min(5, worker.rows()), "so many are not there");
            latest.forEach(sale -> check(sale.text(worker.tag).equals(worker.text(sale.id)), "another text"));
            try (Stream<Twin> all = worker.doors.sessions().query(Twin.class).where(eq("tag", worker.tag)).stream()) {
                check(
                        all.filter(twin -> twin.text(worker.tag).equals(worker.text(twin.id)))
                                        .count()
                                == worker.rows(),
                        "another stream");
            }
        });
    }

    private static io.tandem.EntityQuery<Sale> sales(Worker worker) {
        return worker.doors.sessions().query(Sale.class).where(eq("tag", worker.tag));
    }

    private static void readOutside(Worker worker) {
        long id = worker.anyId();
        check(worker.doors.shop().find(Sale.class, id).text(worker.tag).equals(worker.text(id)), "another text");
        check(sales(worker).count() == worker.rows(), "the count is another");
        check(
                worker.doors
                        .statelessWarehouse()
                        .get(Twin.class, id)
                        .text(worker.tag)
                        .equals(worker.text(id)),
                "another text");
    }

    private static void readInRequest(Worker worker) {
        long id = worker.anyId();
        worker.doors.inRequest(() -> {
            Sale sale = worker.doors.shop().find(Sale.class, id);
            check(sale.text(worker.tag).equals(worker.text(id)), "another text");
            check(sale == sales(worker).where(eq("id", id)).single(), "not one session");
            check(worker.doors.plain().find(Twin.class, id).text(worker.tag).equals(worker.text(id)), "another text");
        });
    }

    /** All threads read it; no two may meet in an instance. */
    private static void common(Worker worker) {
        worker.doors.shop().find(Sale.class, 0L).text(Worker.COMMON);
        worker.doors.annotated(() -> {
            worker.doors.shop().find(Sale.class, 0L).text(Worker.COMMON);
            worker.doors
                    .sessions()
                    .query(Twin.class)
                    .where(eq("id", 0L))
                    .single()
                    .text(Worker.COMMON);
        });
    }
}
