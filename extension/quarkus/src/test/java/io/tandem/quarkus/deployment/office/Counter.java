package io.tandem.quarkus.deployment.office;

import io.tandem.files.TransactionalFiles;
import io.tandem.mail.TransactionalMailer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.Serial;

/** Writes a file, and says which there are, and how many threads send mail. */
@WebServlet("/counter")
public class Counter extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String VISIT = "first";

    @Inject
    transient TransactionalFiles files;

    @Inject
    transient TransactionalMailer mailer;

    @Inject
    transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            transaction.begin();
            files.write("visits/" + VISIT, VISIT);
            transaction.commit();
        } catch (Exception e) {
            throw new IOException(e);
        }
        long senders = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tandem-mail"))
                .count();
        response.getWriter().print(files.list("visits") + " " + senders + " " + mailer.waiting());
    }
}
