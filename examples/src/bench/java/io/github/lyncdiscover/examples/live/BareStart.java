package io.github.lyncdiscover.examples.live;

/** The least that a Java program does: it says one word. */
final class BareStart {
    private BareStart() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
