package io.tandem.it.quarkus;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** The way in: {@code /receipts?first=…} and {@code /receipts?last=…}. */
@WebServlet("/receipts")
public class ReceiptsDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Receipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String first = request.getParameter("first");
        if (first == null) {
            receipts.last(request.getParameter("last"));
        } else {
            receipts.first(first);
        }
        response.getWriter().print("sold");
    }
}
