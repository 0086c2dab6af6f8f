package io.github.lyncdiscover.remedy.registry;

/** The best source that confirms a way of deploying TrustModelData, from the best known to the least. */
public enum Confidence {
    /** Microsoft describes it, the form as well as the place. */
    DOCUMENTED("documented"),
    /** Somebody who administers Lync did it and wrote it down. */
    ONE_PRACTITIONER("one practitioner"),
    /** It follows from what is documented, but nobody is known to have done it with TrustModelData. */
    UNTESTED("untested");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /**
     * What people read.
     *
     * @return one or two words
     */
    public String words() {
        return words;
    }

    /**
     * How well something is known that rests on two things.
     *
     * @param other the other one
     * @return the less known of both
     */
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
