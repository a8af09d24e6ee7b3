package io.tandem.it.servers.table;

/** A server, as a row of the table. */
public enum Product {
    WILDFLY("WildFly", "wildfly.version"),
    WILDFLY_PREVIEW("WildFly Preview", "wildfly.version"),
    PAYARA_MICRO("Payara Micro", "payara.version"),
    PAYARA("Payara Server", "payara.server.version"),
    GLASSFISH("GlassFish", "glassfish.version"),
    TOMCAT("Tomcat", "tomcat.version"),
    LIBERTY("Open Liberty", "liberty.version"),
    TOMEE("TomEE", "tomee.version"),
    QUARKUS("Quarkus", "version.quarkus");

    private final String title;
    private final String property;

    Product(String title, String property) {
        this.title = title;
        this.property = property;
    }

    public String title() {
        return title;
    }

    /** The version that the build has chosen. */
    public String version() {
        return System.getProperty(property, "");
    }
}
