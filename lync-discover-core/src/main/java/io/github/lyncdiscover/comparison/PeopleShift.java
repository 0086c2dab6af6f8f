package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCount;

/**
 * The numbers of people by outcome, before and after. Each side has its own numbers; a side that counts nobody has the
 * other's, where it is about the same sign-ins at the same home. Immutable.
 *
 * @param changed how many people's outcome changes at some place with some client
 * @param before what people met
 * @param after what they meet
 */
public record PeopleShift(PeopleCount changed, PeopleByOutcome before, PeopleByOutcome after) {}
