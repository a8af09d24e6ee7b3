package io.tandem.it.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A Payara Micro that deploys and undeploys while it runs, told so by its input: on its own it deploys at its start only.
 * Arguments: port, root directory, a library, a file of administration commands. What was deployed the root directory keeps.
 */
final class PayaraLauncher {

    private static final String MICRO = "fish.payara.micro.PayaraMicro";

    private PayaraLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> type = Class.forName(MICRO);
        Object micro = type.getMethod("getInstance").invoke(null);
        type.getMethod("setNoCluster", boolean.class).invoke(micro, true);
        type.getMethod("setHttpPort", int.class).invoke(micro, Integer.parseInt(arguments[0]));
        type.getMethod("setRootDir", File.class).invoke(micro, new File(arguments[1]));
        type.getMethod("addLibrary", File.class).invoke(micro, new File(arguments[2]));
        Path commands = Path.of(arguments[3]);
        type.getMethod("setPostBootHandler", Consumer.class).invoke(micro, (Consumer<Object>) runner -> {
            try {
                for (String line : Files.readAllLines(commands)) {
                    System.out.println("TOLD " + line + " -> " + administer(runner, line.split(" ", -1)));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Object runtime = type.getMethod("bootStrap").invoke(micro);
        System.out.println("TOLD start");
        obey(runtime);
    }

    private static Object administer(Object runner, String... words) throws Exception {
        String[] parameters = Arrays.copyOfRange(words, 1, words.length);
        Object result = Class.forName("fish.payara.micro.boot.AdminCommandRunner", true, loader(runner))
                .getMethod("run", String.class, String[].class)
                .invoke(runner, words[0], parameters);
        Class<?> outcome = Class.forName("fish.payara.micro.ClusterCommandResult", true, loader(runner));
        return outcome.getMethod("getExitStatus").invoke(result) + " "
                + outcome.getMethod("getOutput").invoke(result);
    }

    private static void obey(Object runtime) throws Exception {
        Class<?> type = Class.forName("fish.payara.micro.PayaraMicroRuntime", true, loader(runtime));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", -1);
            Object outcome = "done";
            try {
                if (words[0].equals("deploy")) {
                    type.getMethod("deploy", String.class, String.class, File.class)
                            .invoke(runtime, words[1], words[1], new File(words[2]));
                } else {
                    type.getMethod("undeploy", String.class).invoke(runtime, words[1]);
                }
                outcome = type.getMethod("getDeployedApplicationNames").invoke(runtime);
            } catch (InvocationTargetException e) {
                outcome = e.getCause();
            }
            System.out.println("TOLD " + words[0] + " " + words[1] + " " + outcome);
        }
        type.getMethod("shutdown").invoke(runtime);
        System.exit(0);
    }

    private static ClassLoader loader(Object of) {
        return of.getClass().getClassLoader();
    }
}
