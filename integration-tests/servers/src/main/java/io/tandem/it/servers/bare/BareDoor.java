package io.tandem.it.servers.bare;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Answers what a bean says. */
@WebServlet("/bare")
public class BareDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** As many as there are applications, in this server, that have not been forgotten. */
    private static final BareMarker MARKER = new BareMarker();

    @Inject
    private transient Voice voice;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().println(voice.answer() + MARKER);
    }
}
