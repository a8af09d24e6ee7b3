package com.example.shop.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GlassFish, which has no Hibernate and wants Java 21, with a domain of its own. */
final class GlassFish implements FullServer {

    static final int JAVA = 21;
    private static final int HTTP = 8080;
    private static final String DOMAIN = "shop";

    private final Path home = Build.server("glassfish");

    @Override
    public List<String> command(Path directory, int port, List<ShopDatabase> databases, List<String> options)
            throws IOException {
        Path domains = directory.resolve("glassfish").toAbsolutePath();
        Path domain = domains.resolve(DOMAIN);
        Directories.copy(home.resolve("glassfish/domains/domain1"), domain);
        // which would say that the shop is deployed already
        Directories.delete(domain.resolve("autodeploy/.autodeploystatus"));
        Files.copy(
                Build.war("-hibernate7"), domain.resolve("autodeploy/shop.war"), StandardCopyOption.REPLACE_EXISTING);
        Path configuration = domain.resolve("config/domain.xml");
        Files.writeString(configuration, configured(Files.readString(configuration), port - HTTP, databases));
        for (Product product : Product.values()) {
            Path jar = product.jar();
            Files.copy(jar, domain.resolve("lib").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return start(domains, databases, options);
    }

    /** Ports beside those of other servers, recovery, and the data sources. */
    private static String configured(String domain, int offset, List<ShopDatabase> databases) {
        String moved = Pattern.compile("(port=\"?)([0-9]+)")
                .matcher(domain)
                .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + offset));
        return moved.replaceFirst("<transaction-service ", "<transaction-service automatic-recovery=\"true\" ")
                .replaceFirst("</resources>", each(databases, GlassFish::dataSource) + "</resources>")
                .replaceFirst("</server>", each(databases, GlassFish::reference) + "</server>");
    }

    private static String each(List<ShopDatabase> databases, Function<ShopDatabase, String> part) {
        return databases.stream().map(part).collect(Collectors.joining());
    }

    private static String dataSource(ShopDatabase database) {
        return """
                <jdbc-connection-pool name="%1$s" res-type="javax.sql.XADataSource" datasource-classname="%2$s">
                  <property name="URL" value="%3$s"/>
                  <property name="User" value="%4$s"/>
                  <property name="Password" value="%5$s"/>
                </jdbc-connection-pool>
                <jdbc-resource pool-name="%1$s" jndi-name="%6$s"/>
                """.formatted(
                        database.connection(),
                        database.product().dataSource(),
                        database.url(),
                        database.username(),
                        database.password(),
                        jndi(database));
    }

    private static String reference(ShopDatabase database) {
        return "<resource-ref ref=\"" + jndi(database) + "\"/>";
    }

    private static String jndi(ShopDatabase database) {
        return "jdbc/" + database.connection();
    }

    /** As its own command would start it, without that command's process in between. */
    private List<String> start(Path domains, List<ShopDatabase> databases, List<String> options) throws IOException {
        Path java = java();
        ProcessBuilder asking = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/asadmin").toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        domains.toString(),
                        DOMAIN)
                .redirectErrorStream(true);
        asking.environment().putAll(Map.of("AS_JAVA", java.toString(), "JAVA_HOME", java.toString()));
        String told = new String(asking.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines =
                told.lines().skip(1).takeWhile(line -> !line.isEmpty()).toList();
        if (!told.contains("executed successfully")) {
            throw new IOException("GlassFish does not say how it is started: " + told);
        }
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(options);
        databases.forEach(database -> command.add(database.option(jndi(database))));
        command.addAll(lines.subList(1, lines.size()));
        int input = command.indexOf("-read-stdin");
        if (input > 0) {
            command.set(input + 1, "false");
        }
        return List.copyOf(command);
    }

    private static Path java() throws IOException {
        return Java.atLeast(JAVA)
                .orElseThrow(() -> new IllegalStateException("GlassFish needs Java " + JAVA + ", and Maven runs on "
                        + Runtime.version().feature() + ": set JAVA_HOME_" + JAVA + ", or JAVA_HOME, to a newer one"));
    }
}
