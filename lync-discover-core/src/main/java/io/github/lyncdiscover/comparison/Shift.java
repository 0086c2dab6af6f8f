package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.plan.people.Headcount;
import io.github.lyncdiscover.plan.people.People;

/**
 * How many people meet what, before and after. Each side has its own numbers; a side that counts nobody has the other's,
 * where it is about the same sign-ins at the same home. Immutable.
 *
 * @param changed how many people's outcome changes at some place with some client
 * @param before what people met
 * @param after what they meet
 */
public record Shift(Headcount changed, People before, People after) {}
