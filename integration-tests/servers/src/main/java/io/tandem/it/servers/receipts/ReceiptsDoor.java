package io.tandem.it.servers.receipts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;

/** The way to the receipts: {@code ?first=…} writes the receipt before it sells, {@code ?last=…} after that. */
@WebServlet("/receipts/door")
public class ReceiptsDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Receipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String first = request.getParameter("first");
        if (first != null) {
            receipts.writeAndSell(first);
        } else {
            receipts.sellAndWrite(request.getParameter("last"));
        }
    }
}
