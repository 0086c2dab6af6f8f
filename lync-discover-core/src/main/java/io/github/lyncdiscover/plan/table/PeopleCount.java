package io.github.lyncdiscover.plan.table;

/**
 * The number of people among some users, as far as it is known. Nothing is estimated. Immutable.
 *
 * @param people how many those are whose number is known
 * @param uncounted how many groups of users have no number: a group is the users of one SIP domain at one home
 */
public record PeopleCount(long people, long uncounted) {
    /** Nobody. */
    public static final PeopleCount NONE = new PeopleCount(0, 0);

    /** One group of users whose number is not known. */
    public static final PeopleCount UNKNOWN = new PeopleCount(0, 1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PeopleCount {
        if (people < 0 || uncounted < 0) {
            throw new IllegalArgumentException("nobody counts fewer than 0 people");
        }
    }

    /**
     * People whose number is known.
     *
     * @param people how many
     * @return exactly those
     */
    public static PeopleCount of(long people) {
        return new PeopleCount(people, 0);
    }

    /**
     * These and others.
     *
     * @param others different people
     * @return all of them
     * @throws ArithmeticException if they were more than a {@code long} can hold
     */
    public PeopleCount plus(PeopleCount others) {
        return new PeopleCount(Math.addExact(people, others.people), Math.addExact(uncounted, others.uncounted));
    }

    /**
     * The same several times.
     *
     * @param times how many times
     * @return as many people in as many groups
     */
    public PeopleCount times(int times) {
        return new PeopleCount(Math.multiplyExact(people, times), Math.multiplyExact(uncounted, times));
    }

    /**
     * In a sentence.
     *
     * @return {@code 1,240 people}, {@code at least 1,240 people}, {@code an unknown number of people}
     */
    public String words() {
        return PeopleWords.number(this)
                + (people == 0 && !isExact() ? " of" : "")
                + (people == 1 ? " person" : " people");
    }

    /**
     * Beside what it is about.
     *
     * @return {@code 1,240 people}, {@code at least 1,240 people}, {@code people not counted}
     */
    public String note() {
        return people == 0 && !isExact() ? "people not counted" : words();
    }

    /**
     * Reports whether the number is whole.
     *
     * @return false if there are at least as many
     */
    public boolean isExact() {
        return uncounted == 0;
    }

    /**
     * Reports whether nobody is among them for certain.
     *
     * @return false if there is a person, or a group without a number
     */
    public boolean isNobody() {
        return people == 0 && uncounted == 0;
    }
}
