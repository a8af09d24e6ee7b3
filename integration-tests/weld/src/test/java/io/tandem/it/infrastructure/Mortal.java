package io.tandem.it.infrastructure;

/** A program that dies, ends or waits, as it is told. */
final class Mortal {

    private Mortal() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("I am to " + System.getProperty("fate"));
        switch (System.getProperty("fate")) {
            case "halt" -> Runtime.getRuntime().halt(42);
            case "wait" -> System.out.println("input ended: " + System.in.read());
            default -> System.out.println("farewell");
        }
    }
}
