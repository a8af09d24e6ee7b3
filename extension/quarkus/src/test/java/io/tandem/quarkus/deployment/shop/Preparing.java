package io.tandem.quarkus.deployment.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.h2.jdbcx.JdbcDataSource;

/** Prepares a branch of nobody's transaction in the shop's database, and leaves it so. */
@WebServlet("/prepare")
public class Preparing extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** H2 rolls back what is prepared when its connection is closed. */
    private static volatile XAConnection kept;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            JdbcDataSource shop = new JdbcDataSource();
            shop.setURL("jdbc:h2:mem:shop");
            kept = shop.getXAConnection();
            prepare(kept);
        } catch (SQLException | XAException e) {
            throw new ServletException(e);
        }
    }

    private static void prepare(XAConnection connection) throws SQLException, XAException {
        Connection sql = connection.getConnection();
        try (Statement statement = sql.createStatement()) {
            statement.execute("create table Visitor(name varchar(20))");
            XAResource resource = connection.getXAResource();
            Xid branch = new Branch();
            resource.start(branch, XAResource.TMNOFLAGS);
            statement.execute("insert into Visitor values ('Ann')");
            resource.end(branch, XAResource.TMSUCCESS);
            resource.prepare(branch);
        }
    }

    private static final class Branch implements Xid {

        @Override
        public int getFormatId() {
            return 7;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {2};
        }
    }
}
