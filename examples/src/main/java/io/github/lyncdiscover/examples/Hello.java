package io.github.lyncdiscover.examples;

/** Holds the place of the examples until there are some. */
public final class Hello {
    private Hello() {}

    /** Prints a word. */
    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
