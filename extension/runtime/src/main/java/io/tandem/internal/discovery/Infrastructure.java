package io.tandem.internal.discovery;

import java.util.Set;
import java.util.regex.Pattern;

/** The packages of well-known libraries and servers, which hold no entity of an application. */
final class Infrastructure {

    /** Never a group's whole name where applications live under it too, such as {@code org.apache}. */
    static final String[] PACKAGES = {
        "java",
        "javax",
        "jakarta",
        "jdk",
        "sun",
        "com.sun",
        "kotlin",
        "kotlinx",
        "groovy",
        "scala",
        // In the jar, relocation makes of these two the places where ClassGraph is there.
        "io.github.classgraph",
        "nonapi.io.github.classgraph",
        "org.hibernate",
        "org.eclipse.persistence",
        "org.eclipse.microprofile",
        "org.eclipse.angus",
        "org.eclipse.parsson",
        "org.eclipse.yasson",
        "org.apache.openjpa",
        "org.jboss.weld",
        "org.jboss.logging",
        "org.jboss.logmanager",
        "org.jboss.jandex",
        "org.jboss.threads",
        "org.jboss.classfilewriter",
        "org.jboss.marshalling",
        "org.jboss.modules",
        "org.jboss.resteasy",
        "org.apache.webbeans",
        "org.apache.openejb",
        "org.apache.tomee",
        "org.apache.catalina",
        "org.apache.tomcat",
        "org.apache.coyote",
        "org.apache.jasper",
        "org.apache.logging",
        "org.apache.commons",
        "org.apache.activemq",
        "org.apache.naming",
        "org.apache.myfaces",
        "org.apache.cxf",
        "org.apache.xerces",
        "org.apache.maven",
        "com.arjuna",
        "org.jboss.jbossts",
        "org.jboss.tm",
        "org.jboss.narayana",
        "io.narayana",
        "io.agroal",
        "io.smallrye",
        "net.bytebuddy",
        "javassist",
        "org.antlr",
        "org.objectweb.asm",
        "com.fasterxml",
        "tools.jackson",
        "org.slf4j",
        "ch.qos.logback",
        "com.google.common",
        "com.google.errorprone",
        "org.jspecify",
        "org.h2",
        "org.hsqldb",
        "org.postgresql",
        "org.mariadb.jdbc",
        "com.mysql",
        "oracle.jdbc",
        "com.microsoft.sqlserver",
        "org.apache.derby",
        "org.sqlite",
        "com.ibm.db2",
        "org.junit",
        "junit",
        "org.assertj",
        "org.mockito",
        "org.opentest4j",
        "org.testcontainers",
        "org.awaitility",
        "org.apiguardian",
        "org.hamcrest",
        "org.glassfish",
        "fish.payara",
        "com.ibm.ws",
        "com.ibm.websphere",
        "org.wildfly.security",
        "org.wildfly.common",
        "org.jboss.as.server",
        "org.jboss.as.controller",
        "org.eclipse.jetty",
        "io.undertow",
        "io.netty",
        "io.vertx",
        "io.quarkus",
        "reactor",
        "io.reactivex",
        "org.reactivestreams",
        "org.checkerframework",
        "org.openjdk.jmh",
        "joptsimple",
        "com.zaxxer.hikari",
        "com.github.benmanes.caffeine",
        "com.google.gson",
        "com.google.protobuf",
        "io.micrometer",
        "io.prometheus",
        "io.opentelemetry",
        "org.bouncycastle",
        "org.yaml.snakeyaml",
        "org.jooq",
        "org.tukaani",
        "io.r2dbc",
        "org.flywaydb",
        "liquibase"
    };

    private static final Set<String> NAMES = Set.of(PACKAGES);

    /** Tandem's own. Not all below its group's name: its tests' entities are there too. */
    private static final Pattern OWN =
            Pattern.compile("io\\.tandem(\\.(internal|spi|files|mail|jms|junit5|quarkus)(\\..*)?)?");

    private Infrastructure() {}

    static boolean holds(String className) {
        int end = className.lastIndexOf('.');
        return end > 0 && isPackage(className.substring(0, end));
    }

    /** Whether a jar with this package alone is a library, or a part of Tandem. */
    static boolean isLibrary(String packageName) {
        return isPackage(packageName) || OWN.matcher(packageName).matches();
    }

    private static boolean isPackage(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            if (NAMES.contains(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
