package io.tandem.it.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A TomEE that deploys and undeploys while it runs, told so by its input. Arguments: port, base directory, a file of its
 * resources' properties.
 */
final class TomeeLauncher {

    private static final String PACKAGE = "org.apache.tomee.embedded.";

    private TomeeLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> type = Class.forName(PACKAGE + "Configuration");
        Object configuration = type.getConstructor().newInstance();
        type.getMethod("setHttpPort", int.class).invoke(configuration, Integer.parseInt(arguments[0]));
        type.getMethod("setStopPort", int.class).invoke(configuration, -1);
        type.getMethod("setDir", String.class).invoke(configuration, arguments[1]);
        type.getMethod("setQuickSession", boolean.class).invoke(configuration, true);
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(Path.of(arguments[2])));
        type.getMethod("setProperties", Properties.class).invoke(configuration, properties);

        Class<?> server = Class.forName(PACKAGE + "Container");
        Object container = start(server, type, configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, container)));
        System.out.println("TOLD start");
        obey(server, container);
    }

    /** Threads of a server that did not start keep its process alive. */
    private static Object start(Class<?> server, Class<?> type, Object configuration) throws Exception {
        try {
            return server.getConstructor(type).newInstance(configuration);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace(System.out);
            System.exit(1);
            throw e;
        }
    }

    private static void stop(Class<?> type, Object container) {
        try {
            type.getMethod("close").invoke(container);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void obey(Class<?> type, Object container) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", -1);
            String outcome = "done";
            try {
                if (words[0].equals("deploy")) {
                    type.getMethod("deploy", String.class, File.class, boolean.class)
                            .invoke(container, words[1], new File(words[2]), true);
                } else {
                    type.getMethod("undeploy", String.class).invoke(container, words[1]);
                }
            } catch (InvocationTargetException e) {
                e.getCause().printStackTrace(System.out);
                outcome = "failed: " + e.getCause();
            }
            System.out.println("TOLD " + words[0] + " " + words[1] + " " + outcome);
        }
        System.exit(0);
    }
}
