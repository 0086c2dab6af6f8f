package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.Placeholder;

/** Holds the place of the examples until there are some. */
public final class Hello {
    private Hello() {}

    /** Prints a word. */
    public static void main(String[] args) {
        System.out.println(Placeholder.word());
    }
}
