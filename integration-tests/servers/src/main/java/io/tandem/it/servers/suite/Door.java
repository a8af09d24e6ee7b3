package io.tandem.it.servers.suite;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.util.UUID;
import org.hibernate.Version;

/** The way in: {@code /door} lists the checks, {@code /door?check=…} runs one, {@code /door?sell=…} sells, {@code /door?with} says what it runs with. */
@WebServlet("/door")
public class Door extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** As many as there are applications, in this server, that have not been forgotten. */
    private static final Marker MARKER = new Marker();

    @Inject
    private transient Checks checks;

    @Inject
    private transient Shop shop;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().println(answer(request));
        } catch (Throwable e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.getWriter().println(text);
        }
    }

    private String answer(HttpServletRequest request) throws Throwable {
        String check = request.getParameter("check");
        String item = request.getParameter("sell");
        if (check != null) {
            checks.run(check, UUID.randomUUID().toString());
            return "holds " + MARKER;
        }
        if (item != null) {
            shop.sell(item);
            return "sold";
        }
        if (request.getParameter("with") != null) {
            return "Hibernate " + Version.getVersionString() + " on Java "
                    + Runtime.version().feature();
        }
        return String.join("\n", checks.names());
    }
}
