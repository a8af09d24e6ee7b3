package com.example.shop.launcher;

import com.example.shop.ShopApplication;
import com.example.shop.ShopResource;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jboss.resteasy.plugins.servlet.ResteasyServletInitializer;
import org.jboss.weld.environment.se.Weld;

/** The shop in this JVM, in place of a full server: CDI from Weld SE, HTTP from Tomcat. */
final class EmbeddedServer implements ShopServer {

    private final SeContainer container;
    private final Tomcat tomcat = new Tomcat();

    /** Starts the shop with the page of the directory {@code example.webapp}; port 0 is any free one. */
    EmbeddedServer(int port, List<ShopDatabase> databases, Map<String, String> keys) throws LifecycleException {
        databases.forEach(ShopDatabase::configure);
        keys.forEach(System::setProperty);
        container = new Weld().skipShutdownHook().initialize();
        tomcat.setBaseDir(Path.of("tomcat").toAbsolutePath().toString());
        tomcat.setPort(port);
        tomcat.getConnector().setThrowOnFailure(true);
        Context context = tomcat.addContext("", System.getProperty("example.webapp"));
        context.setParentClassLoader(getClass().getClassLoader());
        servePage(context);
        activateRequestScope(context);
        context.addServletContainerInitializer(
                new ResteasyServletInitializer(), Set.of(ShopApplication.class, ShopResource.class));
        tomcat.start();
    }

    @Override
    public String address() {
        return "http://localhost:" + tomcat.getConnector().getLocalPort();
    }

    private static void servePage(Context context) {
        Tomcat.addServlet(context, "page", new DefaultServlet()).addMapping("/");
        context.addWelcomeFile("index.html");
        Tomcat.addDefaultMimeTypeMappings(context);
    }

    /** A full server does this by itself: a request scope for each request, and with it one session per connection. */
    private void activateRequestScope(Context context) {
        Filter filter = (request, response, chain) -> {
            RequestContextController scope =
                    container.select(RequestContextController.class).get();
            scope.activate();
            try {
                chain.doFilter(request, response);
            } finally {
                scope.deactivate();
            }
        };
        FilterDef definition = new FilterDef();
        definition.setFilterName("request scope");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName(definition.getFilterName());
        mapping.addURLPattern("/*");
        context.addFilterMap(mapping);
    }

    /** Takes no more requests, then closes the container, and Tandem with it. */
    @Override
    public void close() {
        try (container) {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
