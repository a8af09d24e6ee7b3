package io.tandem.quarkus.deployment.shop;

import io.tandem.Connections;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.TreeMap;

/** Says which entities are in which connection. */
@WebServlet("/office")
public class Office extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Connections connections;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TreeMap<String, Object> entities = new TreeMap<>();
        connections
                .all()
                .forEach(connection -> entities.put(
                        connection.name(),
                        connection.entities().stream()
                                .map(Class::getSimpleName)
                                .sorted()
                                .toList()));
        response.getWriter().print(entities);
    }
}
