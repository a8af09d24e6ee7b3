package io.tandem.it.servers.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** The way to the reports. */
@WebServlet("/reports/door")
public class ReportsDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            reports.file(request.getParameter("sell"), false);
            reports.file(request.getParameter("sell") + " refused", true);
        } catch (IllegalStateException e) {
            response.getWriter().println(e.getMessage());
        }
    }
}
